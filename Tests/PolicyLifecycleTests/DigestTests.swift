import PolicyLifecycle
import Testing

@Suite struct DigestTests {
  /// The vectors of FIPS 180-2, which `sha256sum` gives too.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func computesWhatSha256sumPrints(text: String, digest: String) {
    #expect(Digest(of: Array(text.utf8)).description == digest)
    #expect(Digest(digest) == Digest(of: Array(text.utf8)))
  }

  @Test(arguments: [
    "", "abc", String(repeating: "a", count: 63), String(repeating: "a", count: 65),
    String(repeating: "A", count: 64), String(repeating: "g", count: 64),
    String(repeating: "é", count: 32),
  ])
  func refusesWhatIsNoDigest(text: String) {
    #expect(Digest(text) == nil)
  }
}

internal import PolicyDiagnostics

/// Templates that would include themselves for ever, or nest deeper than a program's stack.
///
/// Whether they do may depend on a page's values, and is refused all the same: a page must not be what
/// finds it. A block that fills a place of another template counts with all blocks of its name, because
/// the library hands it on to every template below.
struct TemplateCircles {
  /// No page nests its sections and templates deeper.
  static let deepest = 100

  /// A template, or a block by its name in all templates.
  private enum Part: Hashable {
    case template(String), block(String)

    var words: String {
      switch self {
      case .template(let name), .block(let name): name
      }
    }
  }

  private struct Use {
    var of: Part
    var tag: TemplateTags.Tag
    var template: TemplateTags
  }

  private var uses: [Part: [Use]] = [:]
  private var heights: [Part: Int] = [:]
  private var path: [Part] = []
  private var found: [Diagnostic] = []

  /// Returns what is wrong among `templates`, by their names.
  static func faults(in templates: [(name: String, tags: TemplateTags)]) -> [Diagnostic] {
    var circles = TemplateCircles()
    for (name, tags) in templates { circles.gather(tags, of: name) }
    for (name, _) in templates { _ = circles.height(of: .template(name)) }
    return circles.found
  }

  /// Notes which template or block each tag uses, and tells what nests too deep in itself.
  private mutating func gather(_ template: TemplateTags, of name: String) {
    var open: [(sigil: UInt8, part: Part)] = []
    for tag in template.tags {
      let part = open.last?.part ?? .template(name)
      if tag.sigil == UInt8(ascii: "=") || tag.isDynamic {
        found.append(
          template.fault(
            tag.isDynamic
              ? "A template must name the other one itself, not leave its name to a value."
              : "A template must keep the marks {{ and }} of tags.",
            at: tag
          )
        )
      }
      if tag.depth == Self.deepest, tag.sigil != UInt8(ascii: "/") {
        found.append(
          template.fault("Sections are nested more than \(Self.deepest) deep here.", at: tag)
        )
      }
      switch tag.sigil {
      case UInt8(ascii: "/"): _ = open.popLast()
      case UInt8(ascii: ">"):
        uses[part, default: []].append(Use(of: .template(tag.name), tag: tag, template: template))
      case UInt8(ascii: "<"):
        uses[part, default: []].append(Use(of: .template(tag.name), tag: tag, template: template))
        open.append((tag.sigil, part))
      case UInt8(ascii: "$") where open.last?.sigil == UInt8(ascii: "<"):
        open.append((tag.sigil, .block(tag.name)))
      case UInt8(ascii: "$"):
        uses[part, default: []].append(Use(of: .block(tag.name), tag: tag, template: template))
        open.append((tag.sigil, part))
      case UInt8(ascii: "#"), UInt8(ascii: "^"): open.append((tag.sigil, part))
      default: break
      }
    }
  }

  /// How deep `part` nests with all that it uses.
  private mutating func height(of part: Part) -> Int {
    if let height = heights[part] { return height }
    path.append(part)
    var height = 0
    for use in uses[part, default: []] {
      if let start = path.firstIndex(of: use.of) {
        let circle = (path[start...] + [use.of]).map(\.words).joined(separator: " → ")
        found.append(use.template.fault("This template includes itself: \(circle).", at: use.tag))
        continue
      }
      let below = path.count > Self.deepest ? Self.deepest : self.height(of: use.of)
      let own = use.tag.depth + 1 + below
      if own > Self.deepest {
        found.append(
          use.template.fault(
            "Templates and sections are nested more than \(Self.deepest) deep here.",
            at: use.tag
          )
        )
      } else {
        height = max(height, own)
      }
    }
    path.removeLast()
    heights[part] = height
    return height
  }
}

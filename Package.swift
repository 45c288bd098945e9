// swift-tools-version: 6.1

import PackageDescription

// The targets are listed in the order in which a policy travels through them.
// A target may import only targets listed above it.
let package = Package(
  name: "policybook",
  products: [
    .executable(name: "policybook", targets: ["policybook"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    // libcmark-gfm, the C parser of Markdown. Imported by PolicyMarkdown only.
    .systemLibrary(
      name: "CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    // The one call of the kernel that Swift's C library lacks. Imported by PolicyPublishing only.
    .systemLibrary(name: "CFolderExchange"),
    // How values become bytes: escaped HTML, JSON.
    .target(name: "PolicyEncoding"),
    // How cores share work on independent values.
    .target(name: "PolicyConcurrency"),
    // Where something is in a file, and what is wrong with it.
    .target(name: "PolicyDiagnostics", dependencies: ["PolicyEncoding"]),
    // Markdown text as a tree that knows its positions.
    .target(
      name: "PolicyMarkdown",
      dependencies: ["CCMarkGFM", "PolicyEncoding", "PolicyDiagnostics"]
    ),
    // The nouns: policies, versions, clauses, dates. Values only.
    .target(
      name: "PolicyModel",
      dependencies: ["PolicyEncoding", "PolicyDiagnostics", "PolicyMarkdown"]
    ),
    // The text of files to the nouns, with diagnostics; one file per check.
    .target(
      name: "PolicyParsing",
      dependencies: [
        "PolicyEncoding", "PolicyConcurrency", "PolicyDiagnostics", "PolicyMarkdown",
        "PolicyModel",
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    // Two texts compared: which clause became which, and which words differ.
    .target(
      name: "PolicyComparison",
      dependencies: ["PolicyEncoding", "PolicyConcurrency", "PolicyMarkdown", "PolicyModel"]
    ),
    // The language of amendment: a comparison as instructions, and instructions carried out.
    .target(
      name: "PolicyDrafting",
      dependencies: [
        "PolicyEncoding", "PolicyDiagnostics", "PolicyMarkdown", "PolicyModel", "PolicyParsing",
        "PolicyComparison",
      ]
    ),
    // What time does to policies: seals, versions in force, reviews, mergers.
    .target(
      name: "PolicyLifecycle",
      dependencies: [
        "PolicyEncoding", "PolicyDiagnostics", "PolicyModel", "PolicyComparison",
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    // What a report asks the tool to write: directives to Markdown.
    .target(
      name: "PolicyReporting",
      dependencies: [
        "PolicyEncoding", "PolicyDiagnostics", "PolicyMarkdown", "PolicyModel", "PolicyParsing",
        "PolicyComparison", "PolicyDrafting", "PolicyLifecycle",
      ]
    ),
    // Pages as plans, each rendered when asked. The only importer of Mustache.
    .target(
      name: "PolicySite",
      dependencies: [
        "PolicyEncoding", "PolicyDiagnostics", "PolicyMarkdown", "PolicyModel", "PolicyComparison",
        "PolicyLifecycle", "PolicyReporting",
        .product(name: "Mustache", package: "swift-mustache"),
      ]
    ),
    // The whole line, from the folder of content to the folder of the site.
    // The only target that touches the disk and the clock.
    .target(
      name: "PolicyPublishing",
      dependencies: [
        "CFolderExchange", "PolicyEncoding", "PolicyConcurrency", "PolicyDiagnostics",
        "PolicyMarkdown", "PolicyModel", "PolicyParsing", "PolicyComparison", "PolicyDrafting",
        "PolicyLifecycle", "PolicyReporting",
        "PolicySite",
      ]
    ),
    // The site while it is written: served on this machine, with the edit view. The only importer of
    // FlyingFox.
    .target(
      name: "PolicyPreview",
      dependencies: [
        "PolicyEncoding", "PolicyDiagnostics", "PolicyModel", "PolicyComparison", "PolicyLifecycle",
        "PolicySite", "PolicyPublishing",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Assets")]
    ),
    // One file per command. The only target that prints or exits.
    .target(
      name: "PolicyCommands",
      dependencies: [
        "PolicyEncoding", "PolicyDiagnostics", "PolicyMarkdown", "PolicyModel", "PolicyParsing",
        "PolicyComparison", "PolicyDrafting", "PolicyLifecycle", "PolicyReporting", "PolicySite",
        "PolicyPublishing", "PolicyPreview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    // The program.
    .executableTarget(
      name: "policybook",
      dependencies: [
        "PolicyCommands",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    // What tests share: goldens, marked text, books in one string.
    .target(
      name: "PolicyTestSupport",
      dependencies: [
        "PolicyDiagnostics", "PolicyModel", "PolicyParsing", "PolicyLifecycle",
      ],
      path: "Tests/PolicyTestSupport"
    ),
    // Texts and their revisions of which the truth is known, and scores against it.
    .target(
      name: "PolicyHistories",
      dependencies: ["PolicyDiagnostics", "PolicyModel", "PolicyParsing", "PolicyComparison"],
      path: "Tests/PolicyHistories"
    ),
    // `make bench`: times beside other programs, and scores against known truth.
    .executableTarget(
      name: "policybook-bench",
      dependencies: ["PolicyHistories"],
      path: "Tests/PolicyBenchmarks"
    ),
    .testTarget(name: "PolicyEncodingTests", dependencies: ["PolicyEncoding"]),
    .testTarget(name: "PolicyConcurrencyTests", dependencies: ["PolicyConcurrency"]),
    .testTarget(
      name: "PolicyDiagnosticsTests",
      dependencies: ["PolicyTestSupport", "PolicyEncoding", "PolicyDiagnostics"]
    ),
    .testTarget(
      name: "PolicyMarkdownTests",
      dependencies: ["PolicyTestSupport", "PolicyDiagnostics", "PolicyMarkdown"]
    ),
    .testTarget(
      name: "PolicyModelTests",
      dependencies: ["PolicyDiagnostics", "PolicyMarkdown", "PolicyModel"]
    ),
    .testTarget(
      name: "PolicyParsingTests",
      dependencies: [
        "PolicyTestSupport", "PolicyDiagnostics", "PolicyMarkdown", "PolicyModel", "PolicyParsing",
      ]
    ),
    .testTarget(
      name: "PolicyLifecycleTests",
      dependencies: [
        "PolicyTestSupport", "PolicyEncoding", "PolicyDiagnostics", "PolicyModel",
        "PolicyLifecycle",
      ]
    ),
    .testTarget(
      name: "PolicyComparisonTests",
      dependencies: [
        "PolicyHistories", "PolicyEncoding", "PolicyDiagnostics", "PolicyModel", "PolicyParsing",
        "PolicyComparison",
      ]
    ),
    .testTarget(
      name: "PolicyReportingTests",
      dependencies: [
        "PolicyDiagnostics", "PolicyLifecycle", "PolicyModel", "PolicyReporting",
        "PolicyTestSupport",
      ]
    ),
    .testTarget(
      name: "PolicyDraftingTests",
      dependencies: [
        "PolicyTestSupport", "PolicyHistories", "PolicyDiagnostics", "PolicyMarkdown",
        "PolicyModel",
        "PolicyParsing", "PolicyComparison", "PolicyDrafting",
      ]
    ),
    .testTarget(
      name: "PolicySiteTests",
      dependencies: [
        "PolicyDiagnostics", "PolicyLifecycle", "PolicyModel", "PolicyParsing", "PolicySite",
        "PolicyTestSupport",
      ]
    ),
    .testTarget(
      name: "PolicyPublishingTests",
      dependencies: [
        "PolicyDiagnostics", "PolicyLifecycle", "PolicyModel", "PolicyParsing", "PolicySite",
        "PolicyPublishing", "PolicyTestSupport",
      ]
    ),
    .testTarget(
      name: "PolicyPreviewTests",
      dependencies: [
        "policybook", "PolicyDiagnostics", "PolicyEncoding", "PolicyLifecycle", "PolicyModel",
        "PolicyParsing",
        "PolicyPublishing", "PolicyPreview", "PolicySite", "PolicyTestSupport",
      ]
    ),
    // These run the built program.
    .testTarget(
      name: "PolicyCommandsTests",
      dependencies: [
        "policybook", "PolicyDiagnostics", "PolicyPublishing", "PolicyTestSupport",
      ]
    ),
    // The rules of the house that no compiler holds: they read the sources as text.
    .testTarget(name: "HouseRulesTests"),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}

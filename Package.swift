// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is built with warnings as errors in CI (`BALCAO_STRICT=1`); dependencies are not ours to judge.
let strict: [SwiftSetting] = Context.environment["BALCAO_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

// The layers without I/O know only each other, so they build in seconds and can be fuzzed.
let pureTargets: [Target] = [
  .target(name: "TextGrid", swiftSettings: strict),
  .target(name: "Commerce", swiftSettings: strict),
  .target(name: "WireTree", swiftSettings: strict),
  .target(name: "Widgets", dependencies: ["TextGrid"], swiftSettings: strict),
  .target(name: "Desk", dependencies: ["Commerce"], swiftSettings: strict),
  .target(name: "RecordFiles", dependencies: ["Commerce", "WireTree"], swiftSettings: strict),
]

/// What every part of the console draws and speaks with.
let screenParts: [Target.Dependency] = [
  "Documents", "Texts", "Widgets", "TextGrid", "TerminalRuntime", "Desk", "Commerce",
]

let terminalTargets: [Target] = [
  .systemLibrary(name: "CNcurses", pkgConfig: "ncursesw", providers: [.apt(["libncurses-dev"])]),
  .target(name: "TerminalRuntime", dependencies: ["TextGrid"], swiftSettings: strict),
  .target(name: "CursesTerminal", dependencies: ["TerminalRuntime", "TextGrid", "CNcurses"], swiftSettings: strict),
  .target(name: "Texts", dependencies: ["TerminalRuntime", "TextGrid", "Desk", "Commerce"], swiftSettings: strict),
  .target(
    name: "Documents", dependencies: ["Texts", "Widgets", "TextGrid", "Desk", "Commerce"], swiftSettings: strict),
  .target(name: "ConsoleKit", dependencies: screenParts, swiftSettings: strict),
  .target(name: "OrderPanes", dependencies: ["ConsoleKit"] + screenParts, swiftSettings: strict),
  .target(name: "CatalogPane", dependencies: ["ConsoleKit"] + screenParts, swiftSettings: strict),
  .target(name: "CustomersPane", dependencies: ["ConsoleKit"] + screenParts, swiftSettings: strict),
  .target(
    name: "Console", dependencies: ["OrderPanes", "CatalogPane", "CustomersPane", "ConsoleKit"] + screenParts,
    swiftSettings: strict),
]

let serviceTargets: [Target] = [
  .target(
    name: "VenddorAPI",
    dependencies: [
      "Desk", "Commerce", "WireTree", .product(name: "AsyncHTTPClient", package: "async-http-client"),
      .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
      .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOSSL", package: "swift-nio-ssl"),
    ],
    swiftSettings: strict),
  .target(
    name: "LocalStore",
    dependencies: [
      "Desk", "Commerce", .product(name: "GRDB", package: "GRDB.swift"),
      .product(name: "Crypto", package: "swift-crypto"),
    ],
    swiftSettings: strict),
  .target(
    name: "Sandbox",
    dependencies: [
      "Commerce", .product(name: "HummingbirdCore", package: "hummingbird"),
      .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Logging", package: "swift-log"),
      .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
    ], swiftSettings: strict),
]

let programTargets: [Target] = [
  .target(
    name: "Themes", path: "Themes", exclude: ["README.md"],
    resources: [
      .embedInCode("dark.yaml"), .embedInCode("light.yaml"), .embedInCode("high-contrast.yaml"),
      .embedInCode("mono.yaml"), .embedInCode("terminal-default.yaml"),
    ], swiftSettings: strict),
  .target(
    name: "Settings",
    dependencies: [
      "Desk", "Commerce", "TextGrid", "Themes", .product(name: "Yams", package: "Yams"),
      .product(name: "Subprocess", package: "swift-subprocess"),
      .product(name: "SystemPackage", package: "swift-system"),
    ],
    swiftSettings: strict),
  .target(name: "OrderExport", dependencies: ["RecordFiles", "Commerce", "WireTree"], swiftSettings: strict),
  .target(
    name: "Commands",
    dependencies: [
      "Console", "ConsoleKit", "Documents", "Texts", "Widgets", "TextGrid", "CursesTerminal", "TerminalRuntime", "Desk",
      "Commerce", "VenddorAPI", "LocalStore", "OrderExport", "RecordFiles", "WireTree", "Sandbox", "Settings",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ], swiftSettings: strict),
  .executableTarget(
    name: "balcao", dependencies: ["Commands", "CursesTerminal", "TerminalRuntime", "VenddorAPI"],
    swiftSettings: strict),
  .executableTarget(
    name: "Benchmarks",
    dependencies: [
      "TextGrid", "TerminalRuntime", "Console", "ConsoleKit", "Texts", "Desk", "Commerce", "VenddorAPI", "LocalStore",
      "OrderExport",
      "WireTree", "Sandbox",
    ], swiftSettings: strict),
]

let testTargets: [Target] = [
  // What must hold of everything that is read, whatever comes: libFuzzer and the tests feed the same functions.
  .target(
    name: "FuzzTargets",
    dependencies: ["TextGrid", "WireTree", "RecordFiles", "Settings", "TerminalRuntime", "Commerce"],
    path: "Tests/FuzzTargets", swiftSettings: strict),
  .testTarget(name: "FuzzTargetsTests", dependencies: ["FuzzTargets", "SeededInput"], swiftSettings: strict),
  .target(
    name: "FaultServer",
    dependencies: [
      .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOEmbedded", package: "swift-nio"),
      .product(name: "NIOTLS", package: "swift-nio"), .product(name: "NIOSSL", package: "swift-nio-ssl"),
    ], path: "Tests/FaultServer", swiftSettings: strict),
  .target(name: "SeededInput", path: "Tests/SeededInput", swiftSettings: strict),
  .target(name: "DeskTesting", dependencies: ["Desk", "Commerce"], path: "Tests/DeskTesting", swiftSettings: strict),
  .testTarget(name: "TextGridTests", dependencies: ["SeededInput", "TextGrid"], swiftSettings: strict),
  .testTarget(name: "CommerceTests", dependencies: ["SeededInput", "Commerce"], swiftSettings: strict),
  .testTarget(name: "WidgetsTests", dependencies: ["Widgets", "TextGrid"], swiftSettings: strict),
  .testTarget(name: "DeskTests", dependencies: ["DeskTesting", "Desk", "Commerce"], swiftSettings: strict),
  .testTarget(name: "WireTreeTests", dependencies: ["SeededInput", "WireTree"], swiftSettings: strict),
  .testTarget(
    name: "VenddorAPITests",
    dependencies: [
      "VenddorAPI", "WireTree", "DeskTesting", "Desk", "Commerce", "FaultServer",
      .product(name: "NIOCore", package: "swift-nio"),
      .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOSSL", package: "swift-nio-ssl"),
    ], swiftSettings: strict),
  .testTarget(
    name: "TerminalRuntimeTests", dependencies: ["SeededInput", "TerminalRuntime", "TextGrid"], swiftSettings: strict),
  .testTarget(
    name: "CursesTerminalTests", dependencies: ["CursesTerminal", "TerminalRuntime", "TextGrid", "CNcurses"],
    swiftSettings: strict),
  .testTarget(
    name: "LocalStoreTests",
    dependencies: [
      "SeededInput", "LocalStore", "Desk", "Commerce", .product(name: "GRDB", package: "GRDB.swift"),
    ],
    swiftSettings: strict),
  .testTarget(name: "OrderExportTests", dependencies: ["OrderExport", "Commerce", "WireTree"], swiftSettings: strict),
  .testTarget(
    name: "RecordFilesTests", dependencies: ["SeededInput", "RecordFiles", "Commerce", "WireTree"],
    swiftSettings: strict),
  .testTarget(
    name: "SandboxTests",
    dependencies: ["Sandbox", "Commerce", .product(name: "AsyncHTTPClient", package: "async-http-client")],
    swiftSettings: strict),
  .testTarget(
    name: "PlatformContractTests", dependencies: ["DeskTesting", "Desk", "Commerce", "Sandbox", "VenddorAPI"],
    swiftSettings: strict),
  .testTarget(
    name: "ConsoleTests",
    dependencies: [
      "Console", "OrderPanes", "CatalogPane", "CustomersPane", "ConsoleKit", "DeskTesting", "SeededInput",
    ] + screenParts,
    exclude: ["Screens"], swiftSettings: strict),
  .testTarget(
    name: "CommandsTests", dependencies: ["Commands", "DeskTesting", "Desk", "Commerce"],
    swiftSettings: strict),
  // The executable is named so that it is built before its tests run.
  .testTarget(name: "EndToEndTests", dependencies: ["balcao", "FaultServer", "SeededInput"], swiftSettings: strict),
  .testTarget(name: "ArchitectureTests", swiftSettings: strict),
  .testTarget(
    name: "SettingsTests", dependencies: ["Settings", "Desk", "Commerce", "TextGrid", "Themes"], swiftSettings: strict),
]

// Links only with `--sanitize fuzzer`, which brings `main`; Tests/README.md says how it is run.
let fuzzTargets: [Target] =
  Context.environment["BALCAO_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "Fuzzer", dependencies: ["FuzzTargets"], path: "Tests/Fuzzer",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
  ]

let package = Package(
  name: "balcao",
  products: [.executable(name: "balcao", targets: ["balcao"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    // NIO comes with AsyncHTTPClient; named here for the modules we import ourselves.
    .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
    // Comes with Subprocess, whose interface has its types.
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
  ],
  targets: pureTargets + terminalTargets + serviceTargets + programTargets + testTargets + fuzzTargets,
  swiftLanguageModes: [.v6]
)

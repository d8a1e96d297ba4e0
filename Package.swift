// swift-tools-version: 6.2
import PackageDescription

/// Settings that every target shares.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
]

/// The floors below the facade, from the lowest up.
let core: [Target.Dependency] = [
    "XetKhenValues", "XetKhenSyntax", "XetKhenSemantics", "XetKhenEngine", "XetKhenExplanation", "XetKhenRecord",
    "XetKhenVerify",
]

let package = Package(
    name: "XetKhen",
    products: [
        .library(name: "XetKhen", targets: ["XetKhen"]),
        .executable(name: "xetkhen", targets: ["XetKhenCommand"]),
    ],
    targets: [
        .target(name: "XetKhenValues", swiftSettings: settings),
        .target(name: "XetKhenSyntax", dependencies: ["XetKhenValues"], swiftSettings: settings),
        .target(
            name: "XetKhenSemantics", dependencies: ["XetKhenValues", "XetKhenSyntax"], swiftSettings: settings),
        .target(
            name: "XetKhenEngine", dependencies: ["XetKhenValues", "XetKhenSyntax", "XetKhenSemantics"],
            swiftSettings: settings),
        .target(
            name: "XetKhenExplanation",
            dependencies: ["XetKhenValues", "XetKhenSyntax", "XetKhenSemantics", "XetKhenEngine"],
            swiftSettings: settings),
        .target(
            name: "XetKhenRecord",
            dependencies: [
                "XetKhenValues", "XetKhenSyntax", "XetKhenSemantics", "XetKhenEngine", "XetKhenExplanation",
            ],
            swiftSettings: settings),
        .target(name: "XetKhenVerify", dependencies: ["XetKhenValues"], swiftSettings: settings),
        .target(name: "XetKhen", dependencies: core, swiftSettings: settings),
        .target(name: "XetKhenArguments", dependencies: ["XetKhenValues"], swiftSettings: settings),
        .target(name: "XetKhenStore", dependencies: ["XetKhenValues"], swiftSettings: settings),
        .executableTarget(
            name: "XetKhenCommand",
            dependencies: core + ["XetKhen", "XetKhenArguments", "XetKhenStore"],
            swiftSettings: settings),
        .executableTarget(
            name: "XetKhenBenchmarks", dependencies: core + ["XetKhen", "XetKhenArguments"], swiftSettings: settings),
        .testTarget(name: "XetKhenValuesTests", dependencies: ["XetKhenValues"], swiftSettings: settings),
        .testTarget(
            name: "XetKhenSyntaxTests", dependencies: ["XetKhenValues", "XetKhenSyntax"], swiftSettings: settings),
        .testTarget(
            name: "XetKhenSemanticsTests", dependencies: ["XetKhenValues", "XetKhenSyntax", "XetKhenSemantics"],
            swiftSettings: settings),
        .testTarget(
            name: "XetKhenEngineTests",
            dependencies: ["XetKhenValues", "XetKhenSyntax", "XetKhenSemantics", "XetKhenEngine"],
            swiftSettings: settings),
        .testTarget(name: "XetKhenExplanationTests", dependencies: core, swiftSettings: settings),
        .testTarget(name: "XetKhenRecordTests", dependencies: core + ["XetKhen"], swiftSettings: settings),
        .testTarget(
            name: "XetKhenVerifyTests", dependencies: ["XetKhenValues", "XetKhenVerify"], swiftSettings: settings),
        .testTarget(name: "XetKhenArgumentsTests", dependencies: ["XetKhenArguments"], swiftSettings: settings),
        .testTarget(
            name: "XetKhenTests", dependencies: core + ["XetKhen"], exclude: ["Provisions"], swiftSettings: settings),
        .testTarget(name: "XetKhenCommandTests", dependencies: ["XetKhenCommand"], swiftSettings: settings),
        .testTarget(
            name: "XetKhenBenchmarksTests", dependencies: core + ["XetKhen", "XetKhenBenchmarks"],
            swiftSettings: settings),
    ]
)

// The second evaluator, which every property run compares the engine with.
package.targets += [
    .target(
        name: "XetKhenNaive", dependencies: core,
        path: "Tests/XetKhenNaive", swiftSettings: settings),
    .testTarget(
        name: "XetKhenNaiveTests",
        dependencies: ["XetKhenNaive", "XetKhenValues", "XetKhenSyntax", "XetKhenSemantics", "XetKhenEngine"],
        swiftSettings: settings),
]

// The fuzz targets need a build of their own (`Tests/Fuzz/run`), with the main function of libFuzzer.
if Context.environment["XETKHEN_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "XetKhenFuzz",
            dependencies: core + ["XetKhenNaive"],
            path: "Tests/Fuzz", exclude: ["run"], swiftSettings: settings))
}

// The case file's tests, and the program that they kill while it writes.
package.targets += [
    .executableTarget(
        name: "XetKhenStoreWriter", dependencies: ["XetKhenStore", "XetKhenValues"], path: "Tests/StoreWriter",
        swiftSettings: settings),
    .testTarget(
        name: "XetKhenStoreTests", dependencies: ["XetKhenStore", "XetKhenStoreWriter", "XetKhenValues"],
        swiftSettings: settings),
]

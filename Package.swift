// swift-tools-version: 6.2
// The map of the package: targets in the order in which they may import one another (Docs/Overview.md).
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

func product(_ name: String, _ package: String) -> Target.Dependency { .product(name: name, package: package) }

let argumentParser = product("ArgumentParser", "swift-argument-parser")
let asyncHTTPClient = product("AsyncHTTPClient", "async-http-client")
let configuration = product("Configuration", "swift-configuration")
let crypto = product("Crypto", "swift-crypto")
let grdb = product("GRDB", "GRDB.swift")
let grdbSQLite = product("GRDBSQLite", "GRDB.swift")
let hummingbird = product("Hummingbird", "hummingbird")
let hummingbirdTesting = product("HummingbirdTesting", "hummingbird")
let lifecycle = product("ServiceLifecycle", "swift-service-lifecycle")
let logging = product("Logging", "swift-log")
let mustache = product("Mustache", "swift-mustache")
let unixSignals = product("UnixSignals", "swift-service-lifecycle")
let hummingbirdCore = product("HummingbirdCore", "hummingbird")
let hummingbirdHTTP2 = product("HummingbirdHTTP2", "hummingbird")
let nioSSL = product("NIOSSL", "swift-nio-ssl")
let nio = product("NIOPosix", "swift-nio")
let nioCore = product("NIOCore", "swift-nio")
let subprocess = product("Subprocess", "swift-subprocess")
let yams = product("Yams", "Yams")

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

func probe(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, path: "Tests/Probes/\(name)", swiftSettings: settings)
}

func systemLibrary(_ name: String, pkgConfig: String, apt: String) -> Target {
    .systemLibrary(name: name, path: "Sources/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
    name: "dengwen",
    products: [
        .executable(name: "dengwen", targets: ["dengwen"]),
        .executable(name: "dengwen-examiner", targets: ["dengwen-examiner"]),
        .library(name: "DengwenLaw", targets: ["Law"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        // The law and the life of a filing: pure.
        library("Law"),
        library("Filings", ["Law"]),
        library("Forms", ["Law", yams]),
        library("Registry", ["Filings", "Forms", "Law", crypto]),
        library("Papers", ["Law"]),

        // What the verbs need from the machine.
        library("SQLEngine", ["Law"]),
        library("SQLiteEngine", ["SQLEngine", grdb, grdbSQLite]),
        library("PostgresEngine", ["SQLEngine", "CLibPQ", nio]),
        library("Secrets", ["CSodium", crypto, nio]),
        library("Store", ["Registry", "Filings", "Forms", "Law", "SQLEngine", "Secrets", crypto]),
        library("Vault", [crypto, nio]),
        library("Mail", ["CCurl"]),
        library("Documents", ["Papers", "Law", "CPango", "CQREncode", subprocess]),

        // What people and programs see.
        library("Interchange", ["Filings", "Law"]),
        library("Pages", ["Registry", "Papers", "Filings", "Forms", "Law", mustache]),
        library(
            "Web",
            [
                "Pages", "Interchange", "Registry", "Filings", "Forms", "Law", "CZlib", hummingbird, logging, nioCore,
                crypto,
            ]
        ),

        // Everything together.
        library(
            "Bootstrap",
            [
                "Web", "Pages", "Interchange", "Store", "SQLiteEngine", "PostgresEngine", "SQLEngine", "Vault",
                "Documents", "Papers", "Mail", "Secrets",
                "Registry", "Filings", "Forms", "Law", configuration, hummingbird,
                hummingbirdCore, hummingbirdHTTP2, nioSSL, lifecycle, logging, nio, nioCore, crypto, asyncHTTPClient,
                unixSignals,
                yams,
            ]
        ),
        library(
            "Commands",
            [
                "Bootstrap", "Web", "Interchange", "Store", "Registry", "Filings", "Forms", "Law", argumentParser,
                asyncHTTPClient, nioCore, yams,
            ]
        ),
        // Looks into strangers' files; started by dengwen, beside which it lies.
        .executableTarget(
            name: "dengwen-examiner",
            linkerSettings: [.linkedLibrary("qpdf"), .linkedLibrary("jpeg"), .linkedLibrary("png16")]
        ),
        .executableTarget(name: "dengwen", dependencies: ["Commands", argumentParser], swiftSettings: settings),

        // C libraries, as Debian packages them.
        systemLibrary("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
        systemLibrary("CLibPQ", pkgConfig: "libpq", apt: "libpq-dev"),
        systemLibrary("CPango", pkgConfig: "pangocairo", apt: "libpango1.0-dev"),
        systemLibrary("CQREncode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
        systemLibrary("CSodium", pkgConfig: "libsodium", apt: "libsodium-dev"),
        systemLibrary("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),

        // Tests, from the inside out.
        tests("LawTests", ["Law"]),
        tests("FilingsTests", ["Filings"]),
        tests("FormsTests", ["Forms", "Law", yams]),
        .target(
            name: "PaperSamples",
            dependencies: ["Papers", "Law"],
            path: "Tests/PaperSamples",
            swiftSettings: settings
        ),
        tests("PapersTests", ["PaperSamples", "Papers", "Law"]),
        tests("SQLEngineTests", ["SQLEngine"]),
        tests("SQLiteEngineTests", ["SQLiteEngine", "SQLEngine"]),
        .target(
            name: "OwnCluster",
            path: "Tests/OwnCluster",
            swiftSettings: settings
        ),
        .target(
            name: "TestCluster",
            dependencies: ["OwnCluster", "CLibPQ", "PostgresEngine", "SQLiteEngine", "SQLEngine"],
            path: "Tests/TestCluster",
            swiftSettings: settings
        ),
        tests("PostgresEngineTests", ["OwnCluster", "TestCluster", "PostgresEngine", "SQLEngine"]),
        tests("SecretsTests", ["Secrets", crypto, nio]),
        tests("VaultTests", ["Vault", nio]),
        tests("MailTests", ["Mail"]),
        .testTarget(
            name: "DocumentsTests",
            dependencies: ["PaperSamples", "Documents", "Papers", "Law"],
            exclude: ["References"],
            swiftSettings: settings
        ),
        tests(
            "StoreTests",
            ["OwnCluster", "TestCluster", "Store", "Registry", "Filings", "Forms", "Law", "SQLEngine", "Secrets", grdb]
        ),
        tests(
            "RegistryTests",
            [
                "TestCluster", "Bootstrap", "Store", "SQLEngine", "Secrets", "Registry", "Interchange", "Filings",
                "Forms",
                "Law",
                crypto,
                yams,
            ]
        ),
        tests("InterchangeTests", ["Interchange", "Filings", "Law"]),
        tests(
            "WebTests",
            [
                "Web", "Pages", "Interchange", "Store", "SQLiteEngine", "SQLEngine", "Secrets", "Vault", "Registry",
                "Filings", "Forms",
                "Law", hummingbird, hummingbirdTesting, logging, nioCore, nio, crypto,
            ]
        ),
        tests("BootstrapTests", ["Bootstrap", "Pages", "Law", nioCore]),
        probe("DurabilityProbe", ["SQLiteEngine", "SQLEngine", "Vault", nio]),
        tests("DurabilityTests", ["DurabilityProbe"]),
        .target(
            name: "Harness",
            dependencies: ["Commands", "Interchange", "Forms"],
            path: "Tests/Harness",
            swiftSettings: settings
        ),
        .target(
            name: "Faults",
            dependencies: ["OwnCluster", "Harness", "Commands", "Interchange", grdb, crypto],
            path: "Tests/Faults",
            exclude: ["shim.c"],
            swiftSettings: settings
        ),
        tests(
            "EndToEndTests",
            ["OwnCluster", "TestCluster", "Harness", "Faults", "Web", "Commands", "Interchange", "Filings", "dengwen"]
        ),
        // Load, growth (Docs/Performance.md).
        .target(
            name: "LoadGenerator",
            dependencies: [nio, nioCore],
            path: "Benchmarks/LoadGenerator",
            swiftSettings: settings
        ),
        .target(
            name: "Growth",
            dependencies: ["Store", "Registry", "Filings", "Forms", "Law", crypto, yams],
            path: "Benchmarks/Growth",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "CourtBench",
            dependencies: [
                "LoadGenerator", "Growth", "Faults", "Harness", "Bootstrap", "Commands", "Registry", "Filings", "Forms",
                "Law",
                argumentParser, grdb, hummingbird, nio, nioCore,
            ],
            path: "Benchmarks/CourtBench",
            swiftSettings: settings
        ),
        tests("BenchmarkTests", ["LoadGenerator", "Growth", "Bootstrap", "Registry", "Filings", "Law"]),
    ],
    cxxLanguageStandard: .cxx17
)

import Foundation
import Harness

/// The preloaded library that breaks the calls of a server under test (shim.c), compiled where it is needed.
struct Shim: Sendable {
    private let folder: TemporaryFolder

    private var library: String { folder.path + "/shim.so" }
    var log: String { folder.path + "/calls" }
    private var armed: String { folder.path + "/armed" }

    /// Nil where there is no C compiler; Swift brings one along.
    static func make() async throws -> Shim? {
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "shim.c").path
        let folder = try TemporaryFolder()
        for compiler in ["clang", "cc"] {
            let run = try await CommandLineRun.run(
                "/usr/bin/env",
                [compiler, "-O1", "-shared", "-fPIC", "-o", folder.path + "/shim.so", source, "-ldl"]
            )
            if run.exitCode == 0 { return Shim(folder: folder) }
        }
        return nil
    }

    /// What is to go wrong, as the server's environment.
    func breaking(
        _ calls: String,
        of court: TemporaryFolder,
        at number: Int,
        by what: String
    ) throws -> [String: String] {
        for path in [log, armed] { try? FileManager.default.removeItem(atPath: path) }
        return [
            "LD_PRELOAD": library, "FAULT_FOLDER": court.path + "/", "FAULT_CALLS": calls, "FAULT_AT": "\(number)",
            "FAULT_DO": what, "FAULT_LOG": log, "FAULT_ARMED": armed,
        ]
    }

    /// A clock that is so many seconds ahead, or behind.
    func clock(ahead seconds: Int) -> [String: String] { ["LD_PRELOAD": library, "FAULT_CLOCK": "\(seconds)"] }

    /// From now on calls count.
    func arm() { _ = FileManager.default.createFile(atPath: armed, contents: nil) }

    struct Call: Sendable {
        let number: Int
        let name: String
        let path: String
    }

    /// The calls counted so far.
    func calls() -> [Call] {
        let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
            guard parts.count == 3, let number = Int(parts[0]) else { return nil }
            return Call(number: number, name: parts[1], path: parts[2])
        }
    }
}

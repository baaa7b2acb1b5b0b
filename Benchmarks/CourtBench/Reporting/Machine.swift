import Foundation

/// Where and when a figure was made: without it a figure says nothing.
struct Machine: Encodable, Sendable {
    let processor: String
    let cores: Int
    let memoryGigabytes: Int
    let system: String
    let date: String
    let commit: String
    let loadBefore: Double
    let isDebugBuild: Bool

    static func now() -> Machine {
        Machine(
            processor: value(of: "model name", in: "/proc/cpuinfo") ?? "unknown",
            cores: ProcessInfo.processInfo.activeProcessorCount,
            memoryGigabytes: Int(ProcessInfo.processInfo.physicalMemory >> 30),
            system: system(),
            date: Date().formatted(.iso8601),
            commit: commit(),
            loadBefore: load(),
            isDebugBuild: debug
        )
    }

    /// The average number of things that ran or wanted to, over the last minute.
    static func load() -> Double {
        var averages = [0.0]
        return getloadavg(&averages, 1) == 1 ? averages[0] : 0
    }

    private static var debug: Bool {
        #if DEBUG
        true
        #else
        false
        #endif
    }

    var words: String {
        let build = isDebugBuild ? "DEBUG BUILD (good for trying only)" : "release build"
        return "\(date), \(processor), \(cores) cores, \(memoryGigabytes) GB, \(system), commit \(commit), \(build), "
            + "load average before \((loadBefore * 10).rounded() / 10)"
    }

    private static func value(of key: String, in file: String) -> String? {
        (try? String(contentsOfFile: file, encoding: .utf8))?.split(separator: "\n").first { $0.hasPrefix(key) }
            .flatMap { $0.split(separator: ":").last }.map { $0.trimmingCharacters(in: .whitespaces) }
    }

    private static func system() -> String {
        let text = (try? String(contentsOfFile: "/etc/os-release", encoding: .utf8)) ?? ""
        let name = text.split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }
        return name.map { String($0.dropFirst("PRETTY_NAME=".count)).replacing("\"", with: "") } ?? "Linux"
    }

    private static func commit() -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/git")
        process.arguments = ["describe", "--always", "--dirty"]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return "unknown" }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

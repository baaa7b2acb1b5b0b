import Foundation
import Logging

/// Structured logs: one JSON object a line on standard error; never a name, a number or a path that holds one.
enum Logs {
    static let levels = Logger.Level.allCases.map(\.rawValue)

    static func start(level: String) {
        let chosen = Logger.Level(rawValue: level) ?? .info
        LoggingSystem.bootstrap { label in
            var handler = JSONLogHandler(label: label)
            handler.logLevel = chosen
            return handler
        }
    }
}

struct JSONLogHandler: LogHandler {
    let label: String
    var logLevel: Logger.Level = .info
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(
        level: Logger.Level,
        message: Logger.Message,
        metadata explicit: Logger.Metadata?,
        source: String,
        file: String,
        function: String,
        line: UInt
    ) {
        var fields = [
            "time": ISO8601DateFormatter().string(from: Date()), "level": level.rawValue, "message": "\(message)",
        ]
        for (key, value) in metadata.merging(explicit ?? [:], uniquingKeysWith: { $1 }) { fields[key] = "\(value)" }
        guard let data = try? JSONEncoder().encode(fields) else { return }
        FileHandle.standardError.write(data + Data("\n".utf8))
    }
}

/// Lines on standard output for whoever started the server.
enum Printed {
    static func line(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }
}

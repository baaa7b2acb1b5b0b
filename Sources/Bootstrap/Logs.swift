import Foundation
import Law
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
        var line = LogLine()
        line.add("time", SystemClock().now.rfc3339)
        line.add("level", level.rawValue)
        line.add("message", "\(message)")
        let more = metadata.merging(explicit ?? [:], uniquingKeysWith: { $1 })
        for (key, value) in more.sorted(by: { $0.key < $1.key }) { line.add(key, "\(value)") }
        FileHandle.standardError.write(Data(line.bytes))
    }
}

/// One JSON object on one line, written as it grows: there is one for every request.
struct LogLine {
    private var text: [UInt8] = []

    mutating func add(_ key: String, _ value: String) {
        text += (text.isEmpty ? "{\"" : ",\"").utf8
        escape(key)
        text += "\":\"".utf8
        escape(value)
        text.append(UInt8(ascii: "\""))
    }

    var bytes: [UInt8] { text + "}\n".utf8 }

    /// Control characters are written as one sign each (RFC 8259 § 7): a line stays a line, and a terminal is left alone.
    private mutating func escape(_ value: String) {
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
            case ..<0x20, 0x7F:
                let digits = String(byte, radix: 16)
                text += "\\u\(digits.count == 1 ? "000" : "00")\(digits)".utf8
            default: text.append(byte)
            }
        }
    }
}

/// Lines on standard output for whoever started the server.
enum Printed {
    static func line(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }
}

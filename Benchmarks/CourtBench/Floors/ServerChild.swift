import Foundation

/// A server started for the measurement, ended with it.
final class ServerChild: Sendable {
    // Foundation's Process is not Sendable; it is set up once here and only ended afterwards.
    private final class Box: @unchecked Sendable { let process = Process() }

    private let box = Box()

    init(_ path: String, _ arguments: [String]) throws {
        box.process.executableURL = URL(fileURLWithPath: path)
        box.process.arguments = arguments
        box.process.standardOutput = FileHandle.nullDevice
        box.process.standardError = FileHandle.nullDevice
        try box.process.run()
    }

    var processIdentifier: Int32 { box.process.processIdentifier }

    /// SIGTERM, and after so long SIGKILL.
    func end(within seconds: Double = 2) {
        // Foundation's own waiting needs the run loop of the thread that started the process.
        for signal in [SIGTERM, SIGKILL] {
            guard box.process.isRunning else { return }
            kill(box.process.processIdentifier, signal)
            for _ in 0..<Int(seconds * 100) where box.process.isRunning { usleep(10_000) }
        }
    }

    deinit { end() }
}

import ArgumentParser
import Foundation
import Harness
import Hummingbird
import LoadGenerator
import NIOCore

/// Bare Hummingbird, in a process of its own, answering the same bytes to every request.
struct BareFloor: Sendable {
    static let name = "bare Hummingbird"

    static func measure(
        _ bytes: [UInt8],
        seconds: Double,
        people: Int,
        on group: any EventLoopGroup
    ) async throws -> Floor {
        let folder = try TemporaryFolder()
        let file = folder.path + "/answer"
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        let port = FreePort.find()
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let child = try ServerChild(own, ["bare", "--file", file, "--port", "\(port)"])
        defer { child.end() }
        let lines = Lines(host: "127.0.0.1", port: port, most: 64, on: group)
        defer { lines.closeAll() }
        let request = PreparedRequest("GET", "/", host: lines.authority)
        for _ in 0..<100 {
            if (try? await lines.with({ try await $0.send(request) })) != nil { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        let rate = try await ClosedLoop(lines: lines, people: people).measure(seconds: seconds) { _, line in
            _ = try await line.expect(request)
        }
        return .measured(name, rate, "\(bytes.count / 1000) KB")
    }
}

/// The process behind it.
struct Bare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Answer a file to every request.", shouldDisplay: false)

    @Option var file: String
    @Option var port: Int

    func run() async throws {
        let bytes = ByteBuffer(bytes: try Data(contentsOf: URL(fileURLWithPath: file)))
        let router = Router()
        router.get("/") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "text/html; charset=utf-8"],
                body: ResponseBody(byteBuffer: bytes)
            )
        }
        let application = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil)
        )
        try await application.runService()
    }
}

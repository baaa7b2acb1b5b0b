import Foundation
import LoadGenerator
import NIOCore

/// One of those that are compared: a program that runs, and what one person does with it.
protocol Contender: Sendable {
    /// As "Redmine 5.0.4-5".
    var version: String { get }
    /// What one person asks for, in words.
    var requests: String { get }
    /// Where the bytes of the documents lie; nil if they lie in the database.
    var documentsFolder: String? { get }
    var scenario: any Scenario { get }
    var lines: Lines { get }
    /// The process that started all the others.
    var process: Int32 { get }

    /// Waits until what is done after the answer is done, or so many seconds.
    func rest(atMost seconds: Double) async throws
    func stop() async
}

/// How one comes to be; nil where it is not installed.
struct Entrant: Sendable {
    let name: String
    let start: @Sendable (PeersCommand, any EventLoopGroup) async throws -> (any Contender)?

    /// Dengwen runs first and last, as floors do: what changes on the machine meanwhile shows.
    static let all = [
        Entrant(name: "Dengwen", start: DengwenContender.start),
        Entrant(name: "Redmine", start: RedminePeer.start),
        Entrant(name: "Request Tracker", start: RequestTrackerPeer.start),
        Entrant(name: "Dengwen", start: DengwenContender.start),
    ]
}

/// The same three documents for all.
enum PeerDocuments {
    static let sizes = [100_000, 100_000, 100_000]
    static let all = sizes.enumerated().map { ByteBuffer(bytes: BenchDocument(bytes: $1, number: $0).bytes) }

    /// A comment behind a document's end: Redmine keeps the same bytes once only, and people do not send the same bytes.
    static func difference(_ number: Int, _ part: Int) -> ByteBuffer {
        let digits = "\(UInt64(number) &* 10 &+ UInt64(part))"
        return ByteBuffer(string: "% " + String(repeating: "0", count: 20 - digits.count) + digits + "\n")
    }
}

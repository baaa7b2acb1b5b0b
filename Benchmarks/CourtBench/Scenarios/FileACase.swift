import Commands
import Forms
import Foundation
import Harness
import LoadGenerator
import NIOCore
import Synchronization

/// O1: a filing begun, three documents sent, the code asked for, signed and submitted, until the receipt is there.
struct FileACase: Scenario {
    let name: String
    let limitMilliseconds: Double
    let rates: ClosedRange<Double>
    let bytesWritten: Int

    private static let boundary = "dengwen-bench"

    private let people: [BenchCourt.Person]
    private let begin: ByteBuffer
    private let documents: [[ByteBuffer]]

    /// The three documents are of these `sizes` in bytes.
    init(_ name: String, sizes: [Int], limit: Double, rates: ClosedRange<Double>, court: BenchCourt) throws {
        struct Start: Encodable {
            let court: String
            let form: String
            let answers: Answers
        }
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let example = try FilingFile.load(here.appending(path: "Examples/private-lending/filing.yaml").path)
        self.name = name
        limitMilliseconds = limit
        self.rates = rates
        bytesWritten = sizes.reduce(0, +) + 200_000
        people = court.parties
        begin = try JSONText.buffer(Start(court: example.court, form: example.form, answers: example.answers))
        documents = sizes.enumerated().map { BenchDocument(bytes: $1, number: $0).form(boundary: Self.boundary) }
    }

    func journey(_ number: Int, _ lines: Lines) async throws {
        _ = try await file(as: people[number % people.count], lines)
    }

    struct Filed: Sendable {
        let filing: String
        let documents: [String]
    }

    /// `begun` is told the filing's place as soon as it has one.
    func file(
        as person: BenchCourt.Person,
        _ lines: Lines,
        begun tell: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws -> Filed {
        let requests = Requests(host: lines.authority, token: person.token)
        return try await lines.with { line in
            let begun = try await line.expect(requests.post("/api/v1/filings", json: begin))
            guard let place = begun.field("Location") else { throw LineProblem.malformed }
            tell(place)
            var sent: [String] = []
            for document in documents {
                let upload = requests.post(place + "/documents", form: document, boundary: Self.boundary)
                sent.append(try await line.expect(upload).field("Location") ?? "")
            }
            let empty = ByteBuffer(string: "{}")
            let answer = try await line.expect(requests.post(place + "/signing-codes", json: empty))
            guard let code = Self.code(in: String(buffer: answer.body)) else { throw BenchProblem.noCode }
            let signing = try JSONText.buffer(["name": person.name, "code": code])
            _ = try await line.expect(requests.post(place + "/submission", json: signing, once: UUID().uuidString))
            return Filed(filing: place, documents: sent)
        }
    }

    /// Six digits after "code":, without a decoder.
    private static func code(in text: String) -> String? {
        guard let range = text.range(of: "\"code\":\"") else { return nil }
        let digits = text[range.upperBound...].prefix { $0 != "\"" }
        return digits.count == 6 ? String(digits) : nil
    }
}

enum BenchProblem: Error, CustomStringConvertible {
    case noCode
    case usedUp
    case papersNotMade
    case cannotStart(String)
    case notFound(String)

    var description: String {
        switch self {
        case .noCode: "the code for signing did not come"
        case .usedUp: "there are no more filings to decide"
        case .papersNotMade: "the papers were not made in time"
        case .notFound(let path): "nothing was found: \(path)"
        case .cannotStart(let what): "cannot be started: \(what)"
        }
    }
}

import LoadGenerator

/// O5: somebody reads a document of 1 MB.
struct DownloadDocument: Scenario {
    let name = "O5 download 1 MB"
    let limitMilliseconds = 250.0
    let rates = 10.0...1_000.0
    let bytesWritten = 0

    private let readings: [(path: String, token: String)]

    /// Files a few cases first, so that there is something to read.
    static func prepare(court: BenchCourt, lines: Lines) async throws -> DownloadDocument {
        let filing = try FileACase("", sizes: [1_000_000], limit: 0, rates: 1...1, court: court)
        var readings: [(String, String)] = []
        for person in court.parties.prefix(8) {
            let filed = try await filing.file(as: person, lines)
            readings += filed.documents.map { ($0 + "/content", person.token) }
        }
        return DownloadDocument(readings: readings)
    }

    private init(readings: [(path: String, token: String)]) { self.readings = readings }

    func journey(_ number: Int, _ lines: Lines) async throws {
        let (path, token) = readings[number % readings.count]
        let requests = Requests(host: lines.authority, token: token)
        _ = try await lines.with { try await $0.expect(requests.get(path)) }
    }
}

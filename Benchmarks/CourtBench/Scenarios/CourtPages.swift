import LoadGenerator
import NIOCore

/// O2: a clerk opens the queue, fifty filings on a page.
struct QueuePage: Scenario {
    let name = "O2 the queue page"
    let limitMilliseconds = 250.0
    let rates = 25.0...3_000.0
    let bytesWritten = 0
    let court: BenchCourt

    static let path = "/courts/\(BenchCourt.courtInAddress)/queue"

    func journey(_ number: Int, _ lines: Lines) async throws {
        let requests = Requests(host: lines.authority, token: court.clerk.token)
        _ = try await lines.with { try await $0.expect(requests.get(Self.path)) }
    }
}

/// O4: a clerk looks for a filing by a few Chinese characters.
struct SearchPage: Scenario {
    let name: String
    let limitMilliseconds = 250.0
    let rates = 25.0...3_000.0
    let bytesWritten = 0
    private let paths: [String]
    private let token: String

    /// - Parameters:
    ///   - characters: how many are typed; two are the beginning of a name, four a name with what it is about.
    ///   - court: whose filings.
    init(characters: Int, court: BenchCourt) {
        name = "O4 search, \(characters) characters"
        token = court.clerk.token
        paths = Self.queries(characters, court.names).map { "\(QueuePage.path)?q=\(Self.coded($0))" }
    }

    /// What is typed: mostly the beginnings of names, and for one in ten what very many filings have.
    static func queries(_ characters: Int, _ names: [(party: String, other: String)]) -> [String] {
        let common =
            characters == 2
            ? ["有限", "北京", "商贸", "工程"] : ["有限公司", "北京 商贸", "建筑工程", "物流有限"]
        return names.enumerated().map { index, pair in
            guard index % 10 > 0 else { return common[index / 10 % common.count] }
            let (party, other) = (String(pair.party.prefix(2)), String(pair.other.prefix(4)))
            if characters == 2 { return index % 2 == 0 ? party : String(other.prefix(2)) }
            return other.count == 4 ? other : "\(party) \(other.prefix(2))"
        }
    }

    private static func coded(_ text: String) -> String {
        text.utf8.map { byte in
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }

    func journey(_ number: Int, _ lines: Lines) async throws {
        let requests = Requests(host: lines.authority, token: token)
        let path = paths[number % paths.count]
        let answer = try await lines.with { try await $0.expect(requests.get(path, keepsBody: true)) }
        // Whatever is looked for is there.
        guard String(buffer: answer.body).contains("<ol class=\"queue\"") else { throw BenchProblem.notFound(path) }
    }
}

/// Tracking: a party looks at the list of their filings, then at one of them.
struct TrackingPages: Scenario {
    let name = "Tracking: my filings, one filing"
    let limitMilliseconds = 250.0
    let rates = 25.0...3_000.0
    let bytesWritten = 0
    let court: BenchCourt

    func journey(_ number: Int, _ lines: Lines) async throws {
        let reading = court.readings[number % court.readings.count]
        let requests = Requests(host: lines.authority, token: reading.token)
        try await lines.with { line in
            _ = try await line.expect(requests.get("/filings"))
            _ = try await line.expect(requests.get("/filings/\(reading.filing)"))
        }
    }
}

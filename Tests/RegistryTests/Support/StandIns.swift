import Crypto
import Filings
import Law
import Registry
import Synchronization

/// A clock that a test sets.
final class SettableClock: CourtClock {
    private let instant: Mutex<Instant>

    init(_ now: Instant) { instant = Mutex(now) }

    var now: Instant { instant.withLock { $0 } }

    func advance(seconds: Int = 0, days: Int = 0) {
        instant.withLock { $0 = $0.adding(seconds: seconds).adding(days: days) }
    }
}

/// 1, 2, 3 … at the clock's time.
final class CountingIdentifiers: IdentifierSource {
    private let clock: SettableClock
    private let count = Mutex<UInt64>(0)

    init(clock: SettableClock) { self.clock = clock }

    func next<Of>(_ type: Identifier<Of>.Type) -> Identifier<Of> {
        let number = count.withLock { count in
            count += 1
            return count
        }
        return Identifier(milliseconds: clock.now.microseconds / 1000, randomness: (UInt16(number >> 32), number))
    }
}

/// Secrets that a test can know.
final class CountingSecrets: SecretSource {
    private let count = Mutex<Int>(0)

    private func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }

    /// The last code given out.
    var lastCode: String { Self.digits(count.withLock { $0 }) }

    private static func digits(_ number: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: 6 - text.count) + text
    }

    private static func hash(_ text: String) -> [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }

    func token() -> FreshSecret {
        let clear = "token-\(next())"
        return FreshSecret(clear: clear, kept: kept(token: clear))
    }

    func code(for subject: String) -> FreshSecret {
        let clear = Self.digits(next())
        return FreshSecret(clear: clear, kept: kept(code: clear, for: subject))
    }

    func kept(token: String) -> [UInt8] { Self.hash(token) }
    func kept(code: String, for subject: String) -> [UInt8] { Self.hash("\(subject)|\(code)") }
    func referenceBits() -> UInt64 { UInt64(next()) }
}

/// Passwords as they are: hashing well takes long and has its own tests.
struct PlainPasswords: PasswordKeeper {
    func hash(_ password: String) async throws -> String { "plain:" + password }
    func verify(_ password: String, against hash: String?) async throws -> Bool { hash == "plain:" + password }
}

/// Takes everything but what begins with "broken".
struct TrustingExaminer: DocumentExaminer {
    func examine(path: String, claimedType: String?, fileName: String) async throws -> Examination {
        guard !fileName.hasPrefix("broken") else {
            throw DocumentRefused(
                code: "broken",
                sentence: Bilingual(chinese: "文件已损坏。", english: "The file is broken.")
            )
        }
        return Examination(mediaType: "application/pdf", pages: 2)
    }
}

/// Bytes in memory, by filing and hash.
final class MemoryVault: DocumentVault {
    private final class Incoming: IncomingBytes {
        let path = "memory"
        let limit: Int
        let bytes = Mutex<[UInt8]>([])

        init(limit: Int) { self.limit = limit }

        func append(_ more: [UInt8]) async throws {
            try bytes.withLock { bytes in
                bytes += more
                guard bytes.count <= limit else { throw Refusal(.documentTooLarge) }
            }
        }

        func discard() async { bytes.withLock { $0 = [] } }
    }

    private let kept = Mutex<[String: [UInt8]]>([:])

    var count: Int { kept.withLock { $0.count } }

    func begin(limit: Int) async throws -> any IncomingBytes { Incoming(limit: limit) }

    func keep(_ incoming: any IncomingBytes, for filing: FilingID) async throws -> KeptBytes {
        try await keep((incoming as? Incoming)?.bytes.withLock { $0 } ?? [], for: filing)
    }

    func keep(_ bytes: [UInt8], for filing: FilingID) async throws -> KeptBytes {
        let sha256 = SHA256.hash(data: bytes).hexadecimal
        kept.withLock { $0["\(filing)/\(sha256)"] = bytes }
        return KeptBytes(sha256: sha256, bytes: bytes.count)
    }

    func path(of sha256: String, for filing: FilingID) async throws -> String? {
        let key = "\(filing)/\(sha256)"
        return kept.withLock { $0[key] == nil ? nil : key }
    }

    func bytes(at path: String) -> [UInt8] { kept.withLock { $0[path] ?? [] } }

    func copy(_ sha256: String, from: FilingID, to filing: FilingID) async throws {
        try kept.withLock { kept in
            guard let bytes = kept["\(from)/\(sha256)"] else { throw Refusal(.notFound) }
            kept["\(filing)/\(sha256)"] = bytes
        }
    }

    func remove(_ sha256: String, for filing: FilingID) async throws {
        kept.withLock { $0["\(filing)/\(sha256)"] = nil }
    }
}

/// Keeps what would be sent; fails while it is told to.
final class RecordingGateway: MessageGateway {
    struct Down: Error {}

    let isSimulated = true
    private let state = Mutex<(sent: [OutgoingMessage], isDown: Bool)>(([], false))

    var sent: [OutgoingMessage] { state.withLock { $0.sent } }
    func goDown(_ isDown: Bool = true) { state.withLock { $0.isDown = isDown } }

    func send(_ message: OutgoingMessage, task: TaskID) async throws {
        try state.withLock { state in
            guard !state.isDown else { throw Down() }
            state.sent.append(message)
        }
    }
}

/// A paper that says what it is.
struct PlainPapers: PaperMaker {
    func make(_ request: PaperRequest) async throws -> MadePaper {
        MadePaper(pdf: Array("\(request.paper.kind.rawValue) \(request.filing.reference)".utf8), pages: 1)
    }

    /// The parts' names and places in the vault, a line each.
    func bind(_ parts: [BoundPart], take: @Sendable @escaping ([UInt8]) async throws -> Void) async throws {
        for part in parts { try await take(Array("\(part.name) \(part.path)\n".utf8)) }
    }
}

import Crypto
import Filings
import Foundation
import Law
import Registry
import Synchronization

/// A clock that stands still until it is moved.
final class SetClock: CourtClock {
    private let time: Mutex<Instant>

    init(_ time: Instant) { self.time = Mutex(time) }

    var now: Instant { time.withLock { $0 } }

    func move(seconds: Int) { time.withLock { $0 = $0.adding(seconds: seconds) } }
}

/// Identifiers one after another.
final class CountedIdentifiers: IdentifierSource {
    private let count = Mutex<UInt64>(0)

    func next<Of>(_ type: Identifier<Of>.Type) -> Identifier<Of> {
        let number = count.withLock { count in
            count += 1
            return count
        }
        return Identifier(milliseconds: 1_795_399_200_000 + Int64(number), randomness: (7, number))
    }
}

/// Tokens and codes one after another; kept as SHA-256.
final class CountedSecrets: SecretSource {
    private let count = Mutex<Int>(0)

    private func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }

    func token() -> FreshSecret {
        let clear = "token-\(next())"
        return FreshSecret(clear: clear, kept: kept(token: clear))
    }

    func code(for subject: String) -> FreshSecret {
        let clear = "\(100_000 + next())"
        return FreshSecret(clear: clear, kept: kept(code: clear, for: subject))
    }

    func kept(token: String) -> [UInt8] { Array(SHA256.hash(data: Data(token.utf8))) }

    func kept(code: String, for subject: String) -> [UInt8] { kept(token: "\(subject) \(code)") }

    func referenceBits() -> UInt64 { UInt64(next()) &* 7_919 }
}

/// Passwords kept so that a test takes no time.
struct PlainPasswords: PasswordKeeper {
    func hash(_ password: String) async throws -> String { "plain:" + password }

    func verify(_ password: String, against hash: String?) async throws -> Bool { hash == "plain:" + password }
}

/// Takes what begins as a PDF or PNG does.
struct FirstBytesExaminer: DocumentExaminer {
    func examine(path: String, claimedType: String?, fileName: String) async throws -> Examination {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        if data.starts(with: Data("%PDF-".utf8)) { return Examination(mediaType: "application/pdf", pages: 1) }
        if data.starts(with: [0x89, 0x50, 0x4e, 0x47]) { return Examination(mediaType: "image/png", pages: 1) }
        throw DocumentRefused(
            code: "wrongType",
            sentence: Bilingual(chinese: "请上传 PDF、JPEG 或 PNG。", english: "Upload a PDF, JPEG or PNG.")
        )
    }
}

/// A folder as vault.
struct FolderVault: DocumentVault {
    let folder: String

    func begin(limit: Int) async throws -> any IncomingBytes {
        let path = folder + "/incoming-\(UUID().uuidString)"
        try Data().write(to: URL(fileURLWithPath: path))
        return IncomingFile(path: path, limit: limit)
    }

    func keep(_ incoming: any IncomingBytes, for filing: FilingID) async throws -> KeptBytes {
        let kept = try await keep([UInt8](Data(contentsOf: URL(fileURLWithPath: incoming.path))), for: filing)
        await incoming.discard()
        return kept
    }

    func keep(_ bytes: [UInt8], for filing: FilingID) async throws -> KeptBytes {
        let sha256 = SHA256.hash(data: bytes).hexadecimal
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(filing)-\(sha256)"))
        return KeptBytes(sha256: sha256, bytes: bytes.count)
    }

    func path(of sha256: String, for filing: FilingID) async throws -> String? {
        let path = "\(folder)/\(filing)-\(sha256)"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    func copy(_ sha256: String, from: FilingID, to filing: FilingID) async throws {
        guard let path = try await path(of: sha256, for: from) else { throw Refusal(.notFound) }
        _ = try await keep([UInt8](Data(contentsOf: URL(fileURLWithPath: path))), for: filing)
    }

    func remove(_ sha256: String, for filing: FilingID) async throws {
        try FileManager.default.removeItem(atPath: "\(folder)/\(filing)-\(sha256)")
    }

    /// Files of uploads that nobody kept or discarded.
    var leftovers: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("incoming-") }
        }
    }
}

private struct IncomingFile: IncomingBytes {
    let path: String
    let limit: Int

    func append(_ bytes: [UInt8]) async throws {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        let end = try handle.seekToEnd()
        guard Int(end) + bytes.count <= limit else { throw Refusal(.documentTooLarge) }
        try handle.write(contentsOf: bytes)
        try handle.close()
    }

    func discard() async { try? FileManager.default.removeItem(atPath: path) }
}

/// Papers of one line.
struct OneLinePapers: PaperMaker {
    func make(_ request: PaperRequest) async throws -> MadePaper {
        MadePaper(pdf: Array("%PDF-1.7 \(request.paper.kind.rawValue) \(request.filing.reference)".utf8), pages: 1)
    }

    /// The parts' names and places in the vault, a line each.
    func bind(_ parts: [BoundPart], take: @Sendable @escaping ([UInt8]) async throws -> Void) async throws {
        for part in parts { try await take(Array("\(part.name) \(part.path)\n".utf8)) }
    }
}

/// Keeps messages where the simulated codes are looked for.
struct KeepingGateway: MessageGateway {
    let store: any RegistryStore
    let clock: any CourtClock

    var isSimulated: Bool { true }

    func send(_ message: OutgoingMessage, task: TaskID) async throws {
        let now = clock.now
        try await store.write { tx in try tx.inbox.addSimulated(message, task: task, at: now) }
    }
}

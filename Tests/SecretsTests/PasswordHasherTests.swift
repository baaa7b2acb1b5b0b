import NIOPosix
import Secrets
import Testing

@Suite("Passwords")
struct PasswordHasherTests {
    private func withHasher(_ test: (PasswordHasher, NIOThreadPool) async throws -> Void) async throws {
        let threads = NIOThreadPool(numberOfThreads: 2)
        threads.start()
        let result: Result<Void, any Error>
        do {
            result = .success(try await test(try await PasswordHasher(threads: threads), threads))
        } catch {
            result = .failure(error)
        }
        try await threads.shutdownGracefully()
        try result.get()
    }

    @Test("Are stored as argon2id with 19 MiB and two passes, salted")
    func stored() async throws {
        try await withHasher { hasher, _ in
            let one = try await hasher.hash("correct horse")
            let other = try await hasher.hash("correct horse")
            #expect(one.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
            #expect(one != other)
        }
    }

    @Test("The right one is accepted, a wrong one and no account are not")
    func verify() async throws {
        try await withHasher { hasher, _ in
            let stored = try await hasher.hash("登闻鼓 12")
            let answers = [
                try await hasher.verify("登闻鼓 12", stored: stored),
                try await hasher.verify("登闻鼓 13", stored: stored),
                try await hasher.verify("", stored: stored),
                try await hasher.verify("登闻鼓 12", stored: nil),
                try await hasher.verify("登闻鼓 12", stored: "damaged"),
            ]
            #expect(answers == [true, false, false, false, false])
        }
    }

    @Test("Full-width letters of an input method are the same password")
    func fullWidth() async throws {
        try await withHasher { hasher, _ in
            let stored = try await hasher.hash("Abc123!")
            let same = try await hasher.verify("Ａｂｃ１２３！", stored: stored)
            #expect(same)
        }
    }

    @Test("Longer ones than anybody types are refused before they cost anything")
    func tooLong() async throws {
        try await withHasher { hasher, _ in
            let problem = try await #require(throws: SecretsProblem.self) {
                try await hasher.hash(String(repeating: "x", count: 1025))
            }
            #expect(problem.code == .passwordTooLong)
        }
    }

    @Test("A hash made at other costs is to be made anew")
    func needsRehash() async throws {
        try await withHasher { hasher, threads in
            var cheap = PasswordHasher.Cost()
            cheap.memory = 8 * 1024 * 1024
            let other = try await PasswordHasher(threads: threads, cost: cheap)
            let stored = try await other.hash("correct horse")
            #expect(try hasher.needsRehash(stored))
            #expect(try !other.needsRehash(stored))
            let verified = try await hasher.verify("correct horse", stored: stored)
            #expect(verified)
            #expect(throws: SecretsProblem.self) { try hasher.needsRehash("damaged") }
        }
    }
}

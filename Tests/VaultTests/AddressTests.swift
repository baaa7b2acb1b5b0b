import Testing
import Vault

@Suite("An address never leads out of the vault")
struct AddressTests {
    @Test(
        "Only a filing's identifier is one",
        arguments: [
            "", "../../../../etc/passwd", "0199d1b2-0000-7000-8000-0000000000AB",
            "0199d1b200007000800000000000000000ab",
            "0199d1b2-0000-7000-8000-00000000/../", "0199d1b2-0000-7000-8000-0000000000a\u{0}",
        ]
    )
    func filings(name: String) async throws {
        try await withVault { vault, _ in
            let read = try await #require(throws: VaultProblem.self) { try await vault.open(filing: name, sha256: abc) }
            #expect(read.code == .invalidName)
            let kept = try await #require(throws: VaultProblem.self) { try await vault.keep([1], filing: name) }
            #expect(kept.code == .invalidName)
        }
    }

    @Test(
        "Only a SHA-256 in lower case is one",
        arguments: ["", "..", abc.uppercased(), String(abc.dropLast()), abc + "0"]
    )
    func hashes(name: String) async throws {
        try await withVault { vault, _ in
            let problem = try await #require(throws: VaultProblem.self) {
                try await vault.exists(filing: filing, sha256: name)
            }
            #expect(problem.code == .invalidName)
        }
    }

    @Test("A document that is not there is missing")
    func missing() async throws {
        try await withVault { vault, _ in
            let problem = try await #require(throws: VaultProblem.self) {
                try await vault.open(filing: filing, sha256: abc)
            }
            #expect(problem.code == .missing)
        }
    }
}

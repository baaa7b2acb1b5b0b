import Foundation
import Secrets
import Testing

@Suite("The key ring is a file only its owner reads")
struct KeyRingTests {
    let folder: TemporaryFolder
    let file: KeyRingFile

    init() throws {
        folder = try TemporaryFolder()
        file = KeyRingFile(folder: folder.path)
    }

    private func mode() throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    }

    @Test("It is made once, with mode 0600, and never over another")
    func create() throws {
        #expect(!file.exists)
        let ring = try file.create(at: 1, random: SeededRandomSource(seed: 1))
        #expect(try mode() == 0o600)
        #expect(ring.keys.map(\.id) == [1])

        let problem = try #require(throws: SecretsProblem.self) {
            try file.create(at: 2, random: SeededRandomSource(seed: 2))
        }
        #expect(problem.code == .keyRingExists)
        #expect(try file.load().keys.map(\.created) == [1])
    }

    @Test("What was sealed before a restart opens after it")
    func load() throws {
        let ring = try file.create(at: 1, random: SeededRandomSource(seed: 1))
        let sealed = try FieldCipher(ring).seal("张三", context: "party.name")
        let again = try file.load()
        #expect(try FieldCipher(again).openText(sealed, context: "party.name") == "张三")
        #expect(LookupHash(again).hash("x", purpose: "p") == LookupHash(ring).hash("x", purpose: "p"))
    }

    @Test("One that others may read is refused", arguments: [0o640, 0o604, 0o660, 0o601])
    func exposed(mode: Int) throws {
        _ = try file.create(at: 1, random: SeededRandomSource(seed: 1))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
        let problem = try #require(throws: SecretsProblem.self) { try file.load() }
        #expect(problem.code == .keyRingExposed)
    }

    @Test("A missing one is not silently replaced")
    func missing() throws {
        let problem = try #require(throws: SecretsProblem.self) { try file.load() }
        #expect(problem.code == .keyRingMissing)
        #expect(!file.exists)
    }

    @Test(
        "A damaged one is refused, without quoting it",
        arguments: [
            "", "{}", "[1]",
            #"{"version":2,"active":1,"keys":[],"lookup":""}"#,
            #"{"version":1,"active":1,"keys":[{"id":1,"created":0,"key":"c2VjcmV0"}],"lookup":"c2VjcmV0"}"#,
        ]
    )
    func damaged(text: String) throws {
        _ = FileManager.default.createFile(
            atPath: file.path,
            contents: Data(text.utf8),
            attributes: [.posixPermissions: 0o600]
        )
        let problem = try #require(throws: SecretsProblem.self) { try file.load() }
        #expect(problem.code == .keyRingDamaged)
        #expect(!problem.detail.contains("c2VjcmV0"))
    }

    @Test("After a rotation new values use the new key, and old ones still open")
    func rotate() throws {
        let old = try file.create(at: 1, random: SeededRandomSource(seed: 1))
        let sealed = try FieldCipher(old).seal("张三", context: "party.name")
        let hash = LookupHash(old).hash("zhang", purpose: "name")

        let rotated = try file.rotate(at: 2, random: SeededRandomSource(seed: 2))
        #expect(rotated.active.id == 2)
        #expect(try mode() == 0o600)

        let cipher = FieldCipher(try file.load())
        #expect(try cipher.openText(sealed, context: "party.name") == "张三")
        #expect(cipher.needsResealing(sealed))
        #expect(!cipher.needsResealing(try cipher.seal("张三", context: "party.name")))
        #expect(LookupHash(try file.load()).hash("zhang", purpose: "name") == hash)
    }

    @Test("A rotation cut short leaves the old ring, and can be done again")
    func interrupted() throws {
        _ = try file.create(at: 1, random: SeededRandomSource(seed: 1))
        _ = FileManager.default.createFile(atPath: file.path + ".next", contents: Data("half".utf8))
        #expect(try file.load().keys.count == 1)
        #expect(try file.rotate(at: 2, random: SeededRandomSource(seed: 2)).keys.count == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["keys.json"])
    }

    @Test("Every problem has a sentence in both languages", arguments: SecretsProblem.Code.allCases)
    func sentences(code: SecretsProblem.Code) {
        #expect(SecretsProblem(code).chinese.hasSuffix("。"))
        #expect(SecretsProblem(code).english.hasSuffix("."))
    }
}

import Forms
import Testing

@Suite("The library of forms")
struct FormLibraryTests {
    private func form(_ id: String, _ version: Int, causes: String) throws -> FormDefinition {
        let yaml = BrokenFormsTests.form("- {id: a, type: text, label: {zh: 名, en: Name}}")
            .replacing("form: small", with: "form: \(id)").replacing("version: 1", with: "version: \(version)")
            .replacing("causes: [\"4.10.108.3\"]", with: "causes: [\(causes)]")
        return try FormDefinition.load(yaml: yaml, file: "f")
    }

    @Test("keeps every version and offers the newest for a cause")
    func versions() throws {
        let library = FormLibrary(forms: [
            try form("loan", 2, causes: "a, b"), try form("loan", 1, causes: "a"), try form("sale", 1, causes: "c"),
        ])
        #expect(library.form(id: "loan", version: 1)?.causes == ["a"])
        #expect(library.form(id: "loan")?.version == 2)
        #expect(library.form(id: "loan", version: 3) == nil)
        #expect(library.forms(cause: "b").map(\.version) == [2])
        #expect(library.forms(cause: "c").map(\.id) == ["sale"])
        #expect(library.newest.map(\.id) == ["loan", "sale"])
        #expect(library.forms(cause: "z") == [])
    }
}

import Bootstrap
import Foundation
import Law
import Pages
import Testing

/// The templates and catalogues as they are shipped.
@Suite("Templates")
struct TemplateTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    @Test("Every template compiles in both languages, and no text is missing in either")
    func shipped() throws {
        let set = try TemplateFiles.load(from: Self.root + "/Resources")
        #expect(set.faults.isEmpty)
        #expect(set.messages[.chinese]?.keys == set.messages[.english]?.keys)
        #expect((set.messages[.chinese]?.keys.count ?? 0) > 200)
    }

    @Test("A text that is missing in one language, and one that is not there at all, are faults")
    func faults() {
        let chinese = Messages(language: .chinese, texts: ["a.b": "甲", "a.c": "乙"])
        let english = Messages(language: .english, texts: ["a.b": "A"])
        let sources = ["page": "{{% CONTENT_TYPE:HTML}}[[a.c]][[a.d]]", "bare": "no first line"]
        let faults = TemplateSet(sources: sources, messages: [.chinese: chinese, .english: english]).faults
        #expect(faults.contains { $0.template == "page" && $0.reason.contains("a.d in zh-CN") })
        #expect(faults.contains { $0.template == "page" && $0.reason.contains("a.c in en") })
        #expect(faults.contains { $0.template == "en" && $0.reason.contains("a.c") })
        #expect(faults.contains { $0.template == "bare" })
    }

    @Test("Every name in a template is a property of a page struct: a misspelt one would be shown as nothing")
    func names() throws {
        let properties = try Self.properties()
        let folder = Self.root + "/Resources/templates"
        for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasSuffix(".mustache") {
            let source = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            for name in Self.names(in: source) {
                #expect(properties.contains(name), "\(file): {{\(name)}} is nothing any page has")
            }
        }
    }

    /// The names used in a template, as its pages spell them; comments, partials, parents and blocks aside.
    private static func names(in source: String) -> Set<String> {
        let bare = source.replacing(/\{\{!(.|\n)*?\}\}/, with: "")
        var names: Set<String> = []
        for match in bare.matches(of: /\{\{\{?[#^]?\.?([a-z][a-z_.A-Z]*)\}?\}\}/) {
            for piece in match.output.1.split(separator: ".") {
                let words = piece.split(separator: "_")
                names.insert(
                    words.dropFirst().reduce(String(words[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
                )
            }
        }
        return names
    }

    /// Every stored property declared in Pages and Words.
    private static func properties() throws -> Set<String> {
        var names: Set<String> = []
        let folder = root + "/Sources/Pages"
        for case let file as String in FileManager.default.enumerator(atPath: folder) ?? .init()
        where file.hasSuffix(".swift") {
            let source = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            for match in source.matches(of: /(?:let|var) ([a-z][A-Za-z0-9]*)/) { names.insert(String(match.output.1)) }
        }
        return names
    }
}

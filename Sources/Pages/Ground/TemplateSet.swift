package import Law
import Mustache

/// Something wrong with a template or a catalogue, found at start.
package struct TemplateFault: Error, Hashable, Sendable {
    package let template: String
    package let reason: String
}

/// The templates of the pages, compiled once for each language.
///
/// A template holds texts as `[[group.key]]` and values as `{{snake_case}}`. Texts are put in, escaped, before compiling; a key
/// without a text is a fault. Values come from page structs, whose properties are named in camel case.
package struct TemplateSet: Sendable {
    private let libraries: [Language: MustacheLibrary]
    package let messages: [Language: Messages]
    package let faults: [TemplateFault]

    /// `sources` is templates by name, without the extension.
    package init(sources: [String: String], messages: [Language: Messages]) {
        MustacheContentTypes.register(SafeHTML(), named: "HTML")
        var libraries: [Language: MustacheLibrary] = [:]
        var faults: [TemplateFault] = []
        for (language, catalogue) in messages {
            var templates: [String: MustacheTemplate] = [:]
            for (name, source) in sources {
                if !source.hasPrefix("{{% CONTENT_TYPE:HTML}}") {
                    faults.append(TemplateFault(template: name, reason: "does not begin with {{% CONTENT_TYPE:HTML}}"))
                }
                let worded = Self.worded(source, by: catalogue) { key in
                    faults.append(TemplateFault(template: name, reason: "no text for \(key) in \(language.rawValue)"))
                }
                do {
                    templates[name] = try MustacheTemplate(string: Self.camelCased(worded))
                } catch {
                    faults.append(TemplateFault(template: name, reason: "cannot be compiled"))
                }
            }
            libraries[language] = MustacheLibrary(templates: templates)
        }
        let all = messages.values.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
        for catalogue in messages.values {
            for key in all.subtracting(catalogue.keys).sorted() {
                faults.append(TemplateFault(template: catalogue.language.rawValue, reason: "no text for \(key)"))
            }
        }
        self.libraries = libraries
        self.messages = messages
        self.faults = faults
    }

    package func render(_ name: String, _ page: Any, in language: Language) -> String {
        libraries[language]?.render(page, withTemplate: name) ?? ""
    }

    /// Puts the texts in.
    static func worded(_ source: String, by catalogue: Messages, missing: (String) -> Void) -> String {
        var result = ""
        var rest = Substring(source)
        while let open = rest.range(of: "[[") {
            result += rest[..<open.lowerBound]
            rest = rest[open.upperBound...]
            guard let close = rest.range(of: "]]") else { return result + "[[" + rest }
            let key = String(rest[..<close.lowerBound])
            if catalogue.has(key) { result += SafeHTML.escape(catalogue[key]) } else { missing(key) }
            rest = rest[close.upperBound...]
        }
        return result + rest
    }

    /// `{{#due_day}}` → `{{#dueDay}}`; names of templates (partials, parents) stay.
    static func camelCased(_ source: String) -> String {
        var result = ""
        var rest = Substring(source)
        while let open = rest.range(of: "{{") {
            result += rest[..<open.upperBound]
            rest = rest[open.upperBound...]
            guard let close = rest.range(of: "}}") else { break }
            let tag = rest[..<close.lowerBound]
            let marker = tag.unicodeScalars.first
            let isName = marker.map { ![">", "<", "%", "!"].contains($0) } ?? true
            result += isName ? camel(tag) : String(tag)
            rest = rest[close.lowerBound...]
        }
        return result + rest
    }

    private static func camel(_ tag: Substring) -> String {
        var result = ""
        var raises = false
        for scalar in tag.unicodeScalars {
            if scalar == "_" {
                raises = true
            } else {
                let text = String(scalar)
                result += raises ? text.uppercased() : text
                raises = false
            }
        }
        return result
    }
}

extension Substring {
    fileprivate func range(of pattern: String) -> Range<Index>? { firstRange(of: pattern) }
}

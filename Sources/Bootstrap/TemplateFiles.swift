import Foundation
import Law
package import Pages
import Yams

/// The templates and message catalogues of an installation: `Resources/templates`, `Resources/messages`.
package enum TemplateFiles {
    package static func load(from resources: String) throws -> TemplateSet {
        let folder = resources + "/templates"
        var sources: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".mustache") {
            sources[String(name.dropLast(".mustache".count))] =
                try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        }
        var messages: [Language: Messages] = [:]
        for language in Language.allCases {
            // Texts of the pages, and sentences the program puts together.
            var texts: [String: String] = [:]
            for file in ["\(language.rawValue).yaml", "sentences.\(language.rawValue).yaml"] {
                let text = try String(contentsOfFile: "\(resources)/messages/\(file)", encoding: .utf8)
                texts.merge(try flattened(text)) { $1 }
            }
            messages[language] = Messages(language: language, texts: texts)
        }
        let set = TemplateSet(sources: sources, messages: messages)
        guard set.faults.isEmpty else {
            throw InstallationProblem.templates(set.faults.map { "\($0.template): \($0.reason)" })
        }
        return set
    }

    /// Groups of keys, at any depth, as "group.key".
    private static func flattened(_ yaml: String) throws -> [String: String] {
        var texts: [String: String] = [:]
        func walk(_ node: Node, _ prefix: String) {
            if case .mapping(let mapping) = node {
                for (key, value) in mapping {
                    walk(value, prefix.isEmpty ? key.string ?? "" : prefix + "." + (key.string ?? ""))
                }
            } else if let text = node.string {
                texts[prefix] = text
            }
        }
        if let root = try compose(yaml: yaml) { walk(root, "") }
        return texts
    }
}

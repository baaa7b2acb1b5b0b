package import Forms
import Foundation
import Law

/// The form definitions of an installation: `Resources/forms/*.yaml`.
package enum FormFiles {
    package static func list(in resources: String) throws -> [String] {
        let folder = resources + "/forms"
        return try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
    }

    /// What a form may share with others: the texts in the folder `parts` beside it.
    package static func parts(beside file: String) -> FormParts {
        parts(of: URL(fileURLWithPath: file).deletingLastPathComponent())
    }

    private static func parts(of forms: URL) -> FormParts {
        let folder = forms.appending(path: "parts")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let parts = names.filter { $0.hasSuffix(".yaml") }.compactMap { name -> (String, FormParts.Part)? in
            let path = folder.appending(path: name).path
            guard let yaml = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
            return (String(name.dropLast(5)), FormParts.Part(file: path, yaml: yaml))
        }
        return FormParts(Dictionary(parts, uniquingKeysWith: { $1 }))
    }

    /// - Throws: ``InstallationProblem`` naming file, line and reason if a definition is broken: a broken form is never served.
    package static func load(from resources: String) throws -> FormLibrary {
        var forms: [FormDefinition] = []
        let parts = parts(of: URL(fileURLWithPath: resources).appending(path: "forms"))
        for file in try list(in: resources) {
            let text = try String(contentsOfFile: file, encoding: .utf8)
            do throws(FormProblems) {
                forms.append(try FormDefinition.load(yaml: text, file: file, parts: parts))
            } catch {
                let lines = error.problems.map { "\($0.file):\($0.line): \($0.reason.in(.english))" }
                throw InstallationProblem.forms(lines)
            }
        }
        return FormLibrary(forms: forms)
    }
}

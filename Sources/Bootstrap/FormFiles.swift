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

    /// - Throws: ``InstallationProblem`` naming file, line and reason if a definition is broken: a broken form is never served.
    package static func load(from resources: String) throws -> FormLibrary {
        var forms: [FormDefinition] = []
        for file in try list(in: resources) {
            let text = try String(contentsOfFile: file, encoding: .utf8)
            do throws(FormProblems) {
                forms.append(try FormDefinition.load(yaml: text, file: file))
            } catch {
                let lines = error.problems.map { "\($0.file):\($0.line): \($0.reason.in(.english))" }
                throw InstallationProblem.forms(lines)
            }
        }
        return FormLibrary(forms: forms)
    }
}

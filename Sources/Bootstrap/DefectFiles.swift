package import Forms
import Foundation
import Law
import Registry

/// The defect catalogues of an installation: `Resources/defects/*.yaml`, one a kind.
package enum DefectFiles {
    package static func list(in resources: String) throws -> [String] {
        let folder = resources + "/defects"
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
    }

    /// - Throws: ``FormProblems`` naming file, line and reason.
    package static func read(_ file: String, text: String, forms: FormLibrary) throws(FormProblems) -> DefectCatalogue {
        try DefectCatalogue.load(
            yaml: text,
            file: file,
            forms: forms.forms,
            documentSorts: DocumentRole.allCases.map(\.rawValue)
        )
    }

    /// - Throws: ``InstallationProblem`` naming file, line and reason if one is broken: a broken catalogue is never served.
    package static func load(from resources: String, forms: FormLibrary) throws -> [DefectCatalogue] {
        try list(in: resources).map { file in
            let text = try String(contentsOfFile: file, encoding: .utf8)
            do throws(FormProblems) {
                return try read(file, text: text, forms: forms)
            } catch {
                throw InstallationProblem.defects(error.problems.map { $0.line(in: .english) })
            }
        }
    }
}

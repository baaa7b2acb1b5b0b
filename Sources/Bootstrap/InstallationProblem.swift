package import Store

/// Why an installation cannot be opened, with what to do.
package enum InstallationProblem: Error, CustomStringConvertible {
    case forms([String])
    case defects([String])
    case inUse(String)
    case keys(String)
    case keysMissing(String)
    case store(String)
    case copy(StoreCopy.Problem)
    case copyUnfinished
    case folder(String)
    case nothingHere(String)
    case templates([String])
    case machine([String])
    case program(String)
    case certificate(String, CertificateFault)

    package var description: String {
        switch self {
        case .forms(let lines): "A form is broken:\n" + lines.joined(separator: "\n")
        case .defects(let lines): "A catalogue of defects is broken:\n" + lines.joined(separator: "\n")
        case .inUse(let folder):
            "The data folder is in use by another process: \(folder). Stop that one first, or use another folder."
        case .keys(let sentence): sentence
        case .keysMissing(let path):
            "The key ring is missing, and the store is not empty: restore \(path) from its backup."
        case .store(let sentence): sentence
        case .copy(let problem): problem.english
        case .copyUnfinished:
            "A copy into this database was begun and not finished. Run `dengwen store copy` again, with the same source."
        case .folder(let path): "The data folder cannot be made or written: \(path)"
        case .nothingHere(let folder):
            "There is no installation in \(folder). Name the right folder with --data, or make one with dengwen migrate."
        case .machine(let packages):
            "Programs or fonts are missing. Install the Debian packages: "
                + Set(packages).sorted().joined(separator: " ")
        case .certificate(let path, let fault): "TLS cannot begin with \(path): \(fault.words)"
        case .program(let name):
            "The program \(name) does not lie beside dengwen. It is built with it: copy both, or `swift build --product \(name)`."
        case .templates(let lines): "A page template is broken:\n" + lines.joined(separator: "\n")
        }
    }
}

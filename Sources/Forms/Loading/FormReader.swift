import Law
internal import Yams

/// Reads a form from YAML and notes everything wrong with it on the way.
///
/// The extensions follow the file from the outside in: form, sections and pages, fields, conditions.
struct FormReader {
    let file: String
    /// What this form may share with others, and the files of what it does.
    let parts: FormParts
    var partFiles: [String] = []
    var problems: [FormProblem] = []
    /// Named lists of fields that can be used in several places.
    var blocks: [String: Node] = [:]
    /// Named lists of pages, and named sections, of the parts.
    var sharedPages: [String: Node] = [:]
    var sharedSections: [String: Node] = [:]
    /// Every field identifier anywhere in the file, to tell a later field from one that does not exist.
    var names: Set<String> = []
    /// Fields read so far, by where they stand: "plaintiffs.*.name".
    var declared: [FieldReference: DeclaredField] = [:]
    var sectionIDs: Set<String> = []
    var pageIDs: Set<String> = []

    init(file: String, parts: FormParts = .none) {
        self.file = file
        self.parts = parts
    }

    mutating func report(_ code: FormProblem.Code, at node: Node?, _ chinese: String, _ english: String) {
        let place = place(ofLine: node?.mark?.line ?? 0)
        let problem = FormProblem(
            file: place.file,
            line: place.line,
            code: code,
            reason: Bilingual(chinese: chinese, english: english)
        )
        if !problems.contains(problem) { problems.append(problem) }
    }

    func place(ofLine line: Int) -> (file: String, line: Int) {
        let number = line / Self.linesOfAFile
        return (0 < number && number <= partFiles.count ? partFiles[number - 1] : file, line % Self.linesOfAFile)
    }
}

/// What a condition or a page needs to know of a field read before it.
struct DeclaredField {
    let type: FieldType
    let options: [String]
    let role: PartyAnswer.Role?
}

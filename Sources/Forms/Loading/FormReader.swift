import Law
internal import Yams

/// Reads a form from YAML and notes everything wrong with it on the way.
///
/// The extensions follow the file from the outside in: form, sections and pages, fields, conditions.
struct FormReader {
    let file: String
    var problems: [FormProblem] = []
    /// Named lists of fields that can be used in several places.
    var blocks: [String: Node] = [:]
    /// Every field identifier anywhere in the file, to tell a later field from one that does not exist.
    var names: Set<String> = []
    /// Fields read so far, by where they stand: "plaintiffs.*.name".
    var declared: [FieldReference: DeclaredField] = [:]
    var sectionIDs: Set<String> = []
    var pageIDs: Set<String> = []

    init(file: String) { self.file = file }

    mutating func report(_ code: FormProblem.Code, at node: Node?, _ chinese: String, _ english: String) {
        let problem = FormProblem(
            file: file,
            line: node?.mark?.line ?? 0,
            code: code,
            reason: Bilingual(chinese: chinese, english: english)
        )
        if !problems.contains(problem) { problems.append(problem) }
    }
}

/// What a condition or a page needs to know of a field read before it.
struct DeclaredField {
    let type: FieldType
    let options: [String]
    let role: PartyAnswer.Role?
}

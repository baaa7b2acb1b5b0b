/// An element form, in outline.
///
/// Its questions in full are its JSON Schema.
package struct FormModel: Codable, Hashable, Sendable {
    package struct Section: Codable, Hashable, Sendable {
        package let id: String
        package let title: String
        package let pages: [Page]

        package init(id: String, title: String, pages: [Page]) {
            self.id = id
            self.title = title
            self.pages = pages
        }
    }

    package struct Page: Codable, Hashable, Sendable {
        package let id: String
        package let title: String
        /// The names of the answers it asks for.
        package let fields: [String]

        package init(id: String, title: String, fields: [String]) {
            self.id = id
            self.title = title
            self.fields = fields
        }
    }

    package let id: String
    package let version: Int
    package let title: String
    /// What has happened to whoever needs it, in plain words.
    package let summary: String?
    /// "civil" and so on.
    package let kind: String
    /// Codes of the causes of action.
    package let causes: [String]
    /// What to know before beginning.
    package let notes: [String]
    /// What the person signs.
    package let declaration: String
    package let sections: [Section]
    /// Where the JSON Schema of the answers is.
    package let schema: String

    package init(
        id: String,
        version: Int,
        title: String,
        summary: String?,
        kind: String,
        causes: [String],
        notes: [String],
        declaration: String,
        sections: [Section],
        schema: String
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.summary = summary
        self.kind = kind
        self.causes = causes
        self.notes = notes
        self.declaration = declaration
        self.sections = sections
        self.schema = schema
    }
}

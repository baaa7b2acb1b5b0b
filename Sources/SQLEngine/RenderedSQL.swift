/// A statement as one engine takes it: the text with placeholders, and what stands for them in order.
package struct RenderedSQL: Sendable, Hashable {
    package var text: String
    package var values: [SQLValue]
    /// As many as `values`: the type of each, also where the value is null.
    package var types: [SQLType]

    package init(text: String, values: [SQLValue], types: [SQLType]) {
        self.text = text
        self.values = values
        self.types = types
    }
}

extension SQL {
    /// `?` for SQLite, `$1`, `$2` … for PostgreSQL.
    package func rendered(for dialect: SQLDialect) -> RenderedSQL {
        var rendered = RenderedSQL(text: "", values: [], types: [])
        for piece in pieces {
            switch piece {
            case .text(let text):
                rendered.text += text
            case .value(let value, let type):
                rendered.values.append(value)
                rendered.types.append(type)
                rendered.text += dialect.placeholder(rendered.values.count)
            }
        }
        return rendered
    }
}

extension RenderedSQL {
    /// Refuses text with a zero character before it reaches an engine.
    ///
    /// PostgreSQL takes none, and SQLite would give back only what stands before it.
    /// - Throws: `.constraint`.
    package func requireStorable() throws {
        for case .text(let text) in values where text.utf8.contains(0) {
            throw DatabaseProblem(.constraint, detail: "a text holds a zero character, in: \(self.text)")
        }
    }
}

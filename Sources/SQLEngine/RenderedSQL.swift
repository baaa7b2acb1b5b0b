/// A statement as one engine takes it: the text with placeholders, and what stands for them in order.
package struct RenderedSQL: Sendable, Hashable {
    package var text: String
    package var values: [SQLValue]
    /// As many as `values`: the type of each, also where the value is null.
    package var types: [SQLType]
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

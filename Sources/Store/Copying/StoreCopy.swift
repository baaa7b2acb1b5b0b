package import Law
import Registry
package import SQLEngine

/// Moves a whole store to another engine: sealed values as they are, so that the same key ring opens them there.
///
/// Nobody may write to either side meanwhile. Stopped at any moment it can be run again and goes on; at the end both sides
/// are read once more from the first row to the last, and must be the same.
package struct StoreCopy: Sendable {
    package struct Progress: Sendable, Hashable {
        package let table: String
        package let rows: Int
        package let of: Int
    }

    package struct Table: Sendable, Hashable, Encodable {
        package let name: String
        package let rows: Int
        package let sha256: String
    }

    package enum Problem: Error, Sendable, Hashable {
        /// The target holds rows, and no copy of this store is under way there.
        case foreignData(table: String)
        /// A copy of another store is under way there.
        case otherStore
        /// The source itself was never filled to its end.
        case sourceUnfinished
        /// Read again, these tables were not the same.
        case differs([String])
    }

    private let source: any DatabaseEngine
    private let target: any DatabaseEngine

    package init(from source: any DatabaseEngine, to target: any DatabaseEngine) {
        self.source = source
        self.target = target
    }

    /// Whether a copy into this database was begun and not finished: then it must not be served.
    package static func isUnfinished(_ engine: any DatabaseEngine) async throws -> Bool {
        try await engine.read { try CopyMark.find($0) != nil }
    }

    /// Copies what is not there yet, and returns what both sides hold then.
    ///
    /// `progress` is told after every step; what it throws ends the copy there. Throws ``Problem`` or `DatabaseProblem`.
    package func run(
        at now: Instant,
        progress: @escaping @Sendable (Progress) throws -> Void = { _ in }
    ) async throws -> [Table] {
        guard try await !Self.isUnfinished(source) else { throw Problem.sourceUnfinished }
        try await Migrator(Schema.migrations).requireCurrent(source)
        try await Migrator(Schema.migrations).migrate(target, at: now.microseconds)
        let shapes = try await shapes()
        guard try await begin(shapes) else { return try await proved(shapes, or: nil) }
        for shape in shapes { try await copy(shape, progress) }
        try await continueNumbers(shapes)
        let tables = try await proved(shapes, or: nil)
        try await target.write { try CopyMark.remove($0) }
        return tables
    }

    /// The tables of the source, with the types of whichever side knows more.
    private func shapes() async throws -> [TableShape] {
        let (ours, theirs) = (try await source.read(TableShape.all), try await target.read(TableShape.all))
        return target.dialect == .postgres ? ours.map { $0.typed(by: theirs) } : ours
    }

    /// Marks the target.
    /// - Returns: false if it holds this very store already.
    private func begin(_ shapes: [TableShape]) async throws -> Bool {
        let origin = try await source.read(CopyMark.origin)
        if let mark = try await target.read(CopyMark.find) {
            guard mark == origin else { throw Problem.otherStore }
            return true
        }
        for shape in shapes where try await TableRows(shape: shape, engine: target).lastKey() != nil {
            _ = try await proved(shapes, or: .foreignData(table: shape.name))
            return false
        }
        try await target.write { try CopyMark.set(origin, $0) }
        return true
    }

    private func copy(_ shape: TableShape, _ progress: (Progress) throws -> Void) async throws {
        let (from, to) = (TableRows(shape: shape, engine: source), TableRows(shape: shape, engine: target))
        let total = try await from.count()
        // Rows went in by the order of the key, each step in one transaction: what is there has no gaps.
        var last = try await to.lastKey()
        var done = last == nil ? 0 : try await to.count()
        while true {
            let page = try await from.page(after: last)
            guard let end = page.last else { return }
            try await to.add(page)
            last = from.key(of: end)
            done += page.count
            try progress(Progress(table: shape.name, rows: done, of: total))
        }
    }

    /// The next number the database gives is one that no copied row has.
    private func continueNumbers(_ shapes: [TableShape]) async throws {
        guard target.dialect == .postgres else { return }
        for shape in shapes where shape.key.count == 1 && shape.key[0].type == .integer {
            let (table, key) = (SQL(unchecked: shape.name), SQL(unchecked: shape.key[0].name))
            try await target.write { connection in
                _ = try connection.query(
                    """
                    SELECT setval(pg_get_serial_sequence(\(shape.name), \(shape.key[0].name)),
                        coalesce(max(\(key)), 0) + 1, false) FROM \(table)
                    """
                )
            }
        }
    }

    private func proved(_ shapes: [TableShape], or problem: Problem?) async throws -> [Table] {
        var (tables, different) = ([Table](), [String]())
        for shape in shapes {
            let here = try await TableRows(shape: shape, engine: source).digest()
            let there = try await TableRows(shape: shape, engine: target).digest()
            if here != there { different.append(shape.name) }
            tables.append(Table(name: shape.name, rows: here.rows, sha256: here.sha256))
        }
        guard different.isEmpty else { throw problem ?? .differs(different) }
        return tables
    }
}

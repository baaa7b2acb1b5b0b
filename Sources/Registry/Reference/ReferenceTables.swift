package import Law

/// The courts and causes that hold here: what was imported, and of what is built in all that the import does not have.
package struct ReferenceTables: Codable, Sendable {
    package var courts: [Court]
    package var causes: [Cause]

    package init(courts: [Court] = [], causes: [Cause] = []) {
        self.courts = courts
        self.causes = causes
    }

    /// English names that are known stay with their Chinese ones; what old filings name is never lost.
    package func overBuiltIn() -> ReferenceTables {
        ReferenceTables(
            courts: Self.merge(courts, Courts.builtIn, key: \.code.text) { imported, known in
                guard imported.name.chinese == known.name.chinese else { return imported }
                return Court(
                    code: imported.code,
                    name: known.name,
                    province: imported.province,
                    confidence: known.mayIssueCaseNumbers ? known.confidence : imported.confidence
                )
            },
            causes: Self.merge(causes, Causes.builtIn, key: \.code) { imported, known in
                imported.name.chinese == known.name.chinese ? known : imported
            }
        )
    }

    private static func merge<Item>(
        _ imported: [Item],
        _ known: [Item],
        key: (Item) -> String,
        _ joined: (Item, Item) -> Item
    ) -> [Item] {
        let byKey = Dictionary(known.map { (key($0), $0) }) { first, _ in first }
        let keys = Set(imported.map(key))
        return imported.map { item in byKey[key(item)].map { joined(item, $0) } ?? item }
            + known.filter { !keys.contains(key($0)) }
    }
}

/// One imported table, as it is kept.
package struct ReferenceSetRecord: Sendable {
    package enum Name: String, Codable, Sendable, CaseIterable { case courts, causes }

    package let name: Name
    package let importedAt: Instant
    package let rows: Int
    /// The rows as JSON.
    package let content: [UInt8]

    package init(name: Name, importedAt: Instant, rows: Int, content: [UInt8]) {
        self.name = name
        self.importedAt = importedAt
        self.rows = rows
        self.content = content
    }
}

package protocol ReferenceShelf {
    /// In place of the table of this name, if there was one.
    func put(_ set: ReferenceSetRecord) throws
    func find(_ name: ReferenceSetRecord.Name) throws -> ReferenceSetRecord?
}

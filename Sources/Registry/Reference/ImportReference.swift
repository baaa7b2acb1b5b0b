import Foundation
package import Law

/// Takes over official tables of courts and causes, row by row; what is wrong with a row refuses that row and is reported.
///
/// What is already filed keeps its form, court and cause: a table that lacks them does not take them away. Servers that run
/// use it when they are started again.
package struct ImportReference: Sendable {
    package struct Report: Codable, Sendable {
        package let table: ReferenceSetRecord.Name
        package let read: Int
        package let taken: Int
        /// Of the courts taken, those that can give case numbers.
        package let issuing: Int?
        package let refused: [RefusedRow]
    }

    private let courts: [any ReferenceRow & Sendable]?
    private let causes: [any ReferenceRow & Sendable]?
    /// Nothing is kept: only the report is made.
    private let isRehearsal: Bool

    package init(
        courts: [any ReferenceRow & Sendable]?,
        causes: [any ReferenceRow & Sendable]?,
        isRehearsal: Bool = false
    ) {
        self.courts = courts
        self.causes = causes
        self.isRehearsal = isRehearsal
    }

    package func carryOut(in office: Office) async throws -> [Report] {
        let now = office.clock.now
        var (reports, sets) = ([Report](), [ReferenceSetRecord]())
        if let courts {
            let (taken, refused) = Self.take(courts, key: \.code.text) { row throws(RefusedRow.Reason) in
                try Court.read(row)
            }
            reports.append(
                Report(
                    table: .courts,
                    read: courts.count,
                    taken: taken.count,
                    issuing: taken.count(where: \.mayIssueCaseNumbers),
                    refused: refused
                )
            )
            sets.append(try Self.kept(taken, as: .courts, at: now))
        }
        if let causes {
            var (taken, refused) = Self.take(causes, key: \.code) { row throws(RefusedRow.Reason) in try Cause.read(row)
            }
            Self.dropOrphans(&taken, &refused, rows: causes)
            reports.append(
                Report(table: .causes, read: causes.count, taken: taken.count, issuing: nil, refused: refused)
            )
            sets.append(try Self.kept(taken, as: .causes, at: now))
        }
        if !isRehearsal, !sets.isEmpty {
            let sets = sets
            try await office.store.write { tx in
                for set in sets { try tx.reference.put(set) }
            }
        }
        return reports
    }

    private static func take<Item>(
        _ rows: [any ReferenceRow & Sendable],
        key: (Item) -> String,
        _ read: (any ReferenceRow & Sendable) throws(RefusedRow.Reason) -> Item
    ) -> (taken: [Item], refused: [RefusedRow]) {
        var (taken, refused, keys) = ([Item](), [RefusedRow](), Set<String>())
        for row in rows {
            do throws(RefusedRow.Reason) {
                let item = try read(row)
                guard keys.insert(key(item)).inserted else { throw .codeTaken }
                taken.append(item)
            } catch {
                refused.append(RefusedRow(line: row.line, name: row["name"] ?? "", reason: error))
            }
        }
        return (taken, refused)
    }

    /// A cause whose parent is not there cannot be shown in its place.
    private static func dropOrphans(
        _ causes: inout [Cause],
        _ refused: inout [RefusedRow],
        rows: [any ReferenceRow & Sendable]
    ) {
        let codes = Set(causes.map(\.code))
        let orphans = causes.filter { cause in cause.parent.map { !codes.contains($0) } ?? false }
        guard !orphans.isEmpty else { return }
        let names = Set(orphans.map(\.name.chinese))
        refused += rows.filter { names.contains($0["name"] ?? "") }.map {
            RefusedRow(line: $0.line, name: $0["name"] ?? "", reason: .parentMissing)
        }
        causes.removeAll { orphans.contains($0) }
    }

    private static func kept(
        _ items: some Encodable & Collection,
        as name: ReferenceSetRecord.Name,
        at now: Instant
    ) throws -> ReferenceSetRecord {
        ReferenceSetRecord(
            name: name,
            importedAt: now,
            rows: items.count,
            content: Array(try JSONEncoder().encode(items))
        )
    }
}

/// The tables that were imported, as they are kept.
package struct LoadReference: Sendable {
    package init() {}

    package func carryOut(in store: any RegistryStore) async throws -> ReferenceTables {
        let sets = try await store.read { tx in
            try ReferenceSetRecord.Name.allCases.compactMap { try tx.reference.find($0) }
        }
        var tables = ReferenceTables()
        for set in sets {
            let content = Data(set.content)
            switch set.name {
            case .courts: tables.courts = try JSONDecoder().decode([Court].self, from: content)
            case .causes: tables.causes = try JSONDecoder().decode([Cause].self, from: content)
            }
        }
        return tables.overBuiltIn()
    }
}

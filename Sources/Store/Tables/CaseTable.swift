import Filings
import Law
import Registry
import SQLEngine

struct CaseTable: CaseShelf {
    let connection: any SQLConnection

    static let columns: SQL = """
        id, filing, court, special_code, type_code, year, serial, procedure_code, registered_at, registered_by
        """

    func lastSerial(in series: CaseNumber.Series) throws -> Int {
        try connection.first(
            """
            SELECT last_serial FROM case_serial WHERE court = \(series.courtCode.text)
                AND special_code = \(series.specialCode ?? "") AND type_code = \(series.typeCode) AND year = \(series.year)
            """
        )?.int(0) ?? 0
    }

    func nextSerial(in series: CaseNumber.Series) throws -> Int {
        // One statement on the counter's row: whoever is rolled back gives the number back, whoever waits gets the next.
        let row = try connection.first(
            """
            INSERT INTO case_serial (court, special_code, type_code, year, last_serial)
            VALUES (\(series.courtCode.text), \(series.specialCode ?? ""), \(series.typeCode), \(series.year), 1)
            ON CONFLICT (court, special_code, type_code, year) DO UPDATE SET last_serial = case_serial.last_serial + 1
            RETURNING last_serial
            """
        )
        guard let row else { throw DatabaseProblem(.statement, detail: "no serial came back") }
        return try row.int(0)
    }

    func add(_ courtCase: CaseRecord) throws {
        let series = courtCase.number.series
        try connection.execute(
            """
            INSERT INTO court_case (\(Self.columns))
            VALUES (\(courtCase.id), \(courtCase.filing), \(series.courtCode.text), \(series.specialCode ?? ""),
                \(series.typeCode), \(series.year), \(courtCase.number.serial), \(courtCase.procedure.rawValue),
                \(courtCase.registeredAt), \(courtCase.registeredBy))
            """
        )
    }

    func find(_ id: CaseID) throws -> CaseRecord? {
        try connection.first("SELECT \(Self.columns) FROM court_case WHERE id = \(id)").map(Self.record)
    }

    func of(_ filing: FilingID) throws -> CaseRecord? {
        try connection.first("SELECT \(Self.columns) FROM court_case WHERE filing = \(filing)").map(Self.record)
    }

    static func record(_ row: SQLRow) throws -> CaseRecord {
        let special = try row.text(3)
        let series = CaseNumber.Series(
            courtCode: try CourtCode(row.text(2)),
            specialCode: special.isEmpty ? nil : special,
            typeCode: try row.text(4),
            year: try row.int(5)
        )
        return CaseRecord(
            id: try row.identifier(0),
            filing: try row.identifier(1),
            number: try series.number(row.int(6)),
            procedure: try row.named(7),
            registeredAt: try row.instant(8),
            registeredBy: try row.identifier(9)
        )
    }
}

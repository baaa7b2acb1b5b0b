import CLibPQ
import SQLEngine

/// The numbers PostgreSQL gives its types (`pg_type.oid`): the same in every version.
enum TypeNumber {
    static let boolean: Oid = 16
    static let bytes: Oid = 17
    static let internalName: Oid = 19
    static let integer8: Oid = 20
    static let integer2: Oid = 21
    static let integer4: Oid = 23
    static let text: Oid = 25
    static let objectNumber: Oid = 26
    static let real4: Oid = 700
    static let real8: Oid = 701
    static let paddedText: Oid = 1042
    static let limitedText: Oid = 1043

    static func of(_ type: SQLType) -> Oid {
        switch type {
        case .integer: integer8
        case .text: text
        case .blob: bytes
        case .boolean: boolean
        case .real: real8
        }
    }
}

/// Bound values as they go over the wire: binary, with the type of each, also where it is null.
struct WireValues {
    let types: [Oid]
    private var bytes: [UInt8] = []
    private var ranges: [Range<Int>?] = []

    init(_ rendered: RenderedSQL) {
        types = rendered.types.map(TypeNumber.of)
        ranges.reserveCapacity(rendered.values.count)
        for value in rendered.values { append(value) }
    }

    private mutating func append(_ value: SQLValue) {
        let start = bytes.count
        switch value {
        case .null:
            ranges.append(nil)
            return
        case .integer(let number): append(bigEndian: UInt64(bitPattern: number))
        case .text(let text): bytes.append(contentsOf: text.utf8)
        case .blob(let blob): bytes.append(contentsOf: blob)
        case .boolean(let truth): bytes.append(truth ? 1 : 0)
        case .real(let number): append(bigEndian: number.bitPattern)
        }
        ranges.append(start..<bytes.count)
    }

    private mutating func append(bigEndian number: UInt64) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// Hands libpq the pointers, lengths and formats it wants, good inside `body`.
    func withPointers<Value>(
        _ body: (
            _ count: Int32, _ values: [UnsafePointer<CChar>?], _ lengths: [Int32], _ formats: [Int32]
        ) throws -> Value
    ) rethrows -> Value {
        // An empty text is not null, and an empty array may have no address.
        try (bytes + [0]).withUnsafeBytes { buffer in
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            return try body(
                Int32(types.count),
                ranges.map { range in range.flatMap { start?.advanced(by: $0.lowerBound) } },
                ranges.map { Int32($0?.count ?? 0) },
                Array(repeating: 1, count: types.count)
            )
        }
    }
}

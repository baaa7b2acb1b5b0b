/// Compares what a file holds with what its sender says it is.
enum Claims {
    static func compare(
        _ type: DocumentMediaType,
        claimedType: String?,
        fileName: String?
    ) throws(DocumentRefusal) {
        if let claimedType, !claimedType.isEmpty, !claimsNothing(claimedType),
            DocumentMediaType(claimed: claimedType) != type
        {
            throw .mismatch(claimed: shown(claimedType), actual: type)
        }
        if let ending = fileName.flatMap(ending), DocumentMediaType(fileExtension: ending) != type {
            throw .mismatch(claimed: shown("." + ending), actual: type)
        }
    }

    private static func claimsNothing(_ claimed: String) -> Bool {
        claimed.lowercased().hasPrefix("application/octet-stream")
    }

    /// What follows the last dot; nil when there is none.
    private static func ending(_ fileName: String) -> String? {
        guard let dot = fileName.lastIndex(of: "."), dot != fileName.startIndex else { return nil }
        let ending = fileName[fileName.index(after: dot)...]
        // A full stop in a sentence used as a name is no ending.
        guard (1...5).contains(ending.count), ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
            ending.contains(where: \.isLetter)
        else { return nil }
        return String(ending)
    }

    private static func shown(_ claim: String) -> String { String(claim.prefix(80)) }
}

import Papers

/// The last words of a paper, which are kept on one page with its foot.
struct PaperClosing {
    /// The index of the first block that goes with the foot.
    let start: Int
    private let blocks: ArraySlice<PaperBlock>

    init(blocks: [PaperBlock]) {
        var start = blocks.count
        while start > 0, blocks[start - 1].isSmallOrSignature { start -= 1 }
        if start > 0, case .paragraph = blocks[start - 1] { start -= 1 }
        if start > 0, case .heading = blocks[start - 1] { start -= 1 }
        self.start = start
        self.blocks = blocks[start...]
    }

    /// About as high as the blocks will be; at most half a page, beyond which a break inside them does no harm.
    func height(on sheet: PageSheet, type: TypeScale) -> Double {
        let heights = blocks.map { block -> Double in
            switch block {
            case .heading(let text): sheet.lines(text, type.heading).height + 6
            case .paragraph(let text): sheet.lines(text, type.body).height + type.paragraphGap
            case .note(let text): sheet.lines(text, type.note).height + 8
            case .addressedTo: 2 * type.body.lineHeight + 10
            case .signature: SignatureOnPaper.height
            case .addressee, .list, .keyValues, .table, .elementTable: 0
            }
        }
        return min(heights.reduce(0, +), (PageSheet.bottom - PageSheet.top) / 2)
    }
}

extension PaperBlock {
    fileprivate var isSmallOrSignature: Bool {
        switch self {
        case .note, .signature, .addressedTo: true
        default: false
        }
    }
}

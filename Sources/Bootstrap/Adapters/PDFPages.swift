/// Counts the pages of a PDF that this program wrote itself: one page object each.
///
/// Not for files that came in.
enum PDFPages {
    static func count(in pdf: [UInt8]) -> Int {
        let mark = Array("/Type /Page".utf8)
        var (count, place) = (0, 0)
        while place + mark.count < pdf.count {
            if pdf[place] == mark[0], pdf[place..<place + mark.count].elementsEqual(mark),
                pdf[place + mark.count] != UInt8(ascii: "s")
            {
                count += 1
                place += mark.count
            } else {
                place += 1
            }
        }
        return max(count, 1)
    }
}

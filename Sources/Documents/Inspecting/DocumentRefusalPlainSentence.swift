import Law

extension DocumentRefusal {
    /// The sentences that need no figures.
    var plainSentence: Bilingual {
        switch self {
        case .empty:
            Bilingual(
                chinese: "这个文件是空的。请确认选对了文件，再上传一次。",
                english: "This file is empty. Check that it is the right file and upload again."
            )
        case .heic:
            Bilingual(
                chinese: "这是手机的 HEIC 格式照片。请在手机上另存为 JPEG（或者截屏），再上传。",
                english:
                    "This is a phone's HEIC picture. Save it as JPEG on the phone (or take a screenshot) and upload that."
            )
        case .office:
            Bilingual(
                chinese: "这是办公软件的文件。请打开后另存为 PDF，再上传。",
                english: "This is a word processor's or spreadsheet's file. Open it, save it as PDF, and upload that."
            )
        case .encrypted:
            Bilingual(
                chinese: "这个 PDF 设有打开密码，法院无法阅读。请去掉密码后另存一份，再上传。",
                english:
                    "This PDF needs a password, so the court cannot read it. Save a copy without the password and upload that."
            )
        case .noPages:
            Bilingual(
                chinese: "这个 PDF 一页也没有。请重新导出或者扫描，再上传。",
                english: "This PDF has no pages. Export or scan it again and upload the new file."
            )
        case .tooComplex:
            Bilingual(
                chinese: "这个文件太复杂，没有能检查完。请打印成新的 PDF，或者分成几个文件，再上传。",
                english: "This file is too complex to be checked. Print it to a new PDF, or split it, and upload again."
            )
        case .checkUnavailable:
            Bilingual(
                chinese: "现在暂时不能检查文件，文件没有问题也可能看到这句话。请过几分钟再上传。",
                english:
                    "Files cannot be checked just now; this says nothing about yours. Upload it again in a few minutes."
            )
        default:
            Bilingual(
                chinese: "只接受 PDF、JPEG 和 PNG 文件。请把材料另存为其中一种，再上传。",
                english: "Only PDF, JPEG and PNG files are taken. Save the document as one of these and upload it."
            )
        }
    }
}

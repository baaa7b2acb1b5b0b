package import Law

/// What the papers say about seal and verification, honestly.
package enum PaperSeal {
    /// Inside the circle that marks the place of the seal.
    package static let placeholder = Bilingual(chinese: "电子印章位置", english: "Place of seal")

    package static let statement = Bilingual(
        chinese: "本件未加盖电子印章，未附数字证书签名。真伪请以核验页面显示的内容为准。",
        english:
            "This copy bears no electronic seal and no certificate signature. The verification page shows whether it is genuine."
    )

    package static let verifyLabel = Bilingual(chinese: "核验码", english: "Verification code")

    package static let verifyHint = Bilingual(
        chinese: "扫码或在法院网站输入核验码，核对本件真伪。",
        english: "Scan, or enter the code on the court's site, to check this paper."
    )
}

package import Law

extension MalformedRequest {
    /// What to do about it.
    package var sentence: Bilingual {
        switch self {
        case .multipart(let fault): fault.sentence
        case .bodyTooLarge, .bodyTooSlow, .bodyMissing, .wrongMediaType, .notJSON, .wrongShape, .formNotUTF8:
            bodySentence
        case .signInNeeded, .tokenWrong, .otherSite, .methodNotAllowed, .notReady: doorSentence
        default: detailSentence
        }
    }

    private var bodySentence: Bilingual {
        switch self {
        case .formNotUTF8:
            Bilingual(
                chinese: "提交的内容不是有效的 UTF-8 文字，请重新打开页面再填。",
                english: "What was sent is not valid UTF-8 text. Open the page again and fill it in once more."
            )
        case .bodyTooLarge(let limit):
            Bilingual(
                chinese: "提交的内容超过 \(limit / 1_000_000) MB，请分成几次提交；文件请在材料页上传。",
                english: """
                    What was sent is larger than \(limit / 1_000_000) MB. Send it in parts, and upload files on the \
                    documents page.
                    """
            )
        case .bodyTooSlow:
            Bilingual(
                chinese: "网络太慢，内容没有收完，什么都没有改动。请在网络好一些的地方再提交一次。",
                english:
                    "The connection was too slow for all of it to arrive; nothing was changed. Send it again where it is better."
            )
        case .bodyMissing:
            Bilingual(chinese: "请求没有内容，请附上内容。", english: "The request has no body. Send one.")
        case .wrongMediaType(let wanted):
            Bilingual(chinese: "请以 \(wanted) 格式提交。", english: "Send it as \(wanted).")
        case .notJSON:
            Bilingual(
                chinese: "内容不是有效的 JSON，请检查后重新提交。",
                english: "The body is not valid JSON. Check it and send it again."
            )
        default:
            Bilingual(
                chinese: "内容的结构不对，请按接口文档改正所指的位置。",
                english: "The body is not of the right shape. Correct the place pointed to, by the API's description."
            )
        }
    }

    private var doorSentence: Bilingual {
        switch self {
        case .signInNeeded:
            Bilingual(chinese: "请先登录。", english: "Sign in first.")
        case .tokenWrong:
            Bilingual(
                chinese: "页面打开的时间太久了。请返回并刷新页面，再提交一次。",
                english: "The page was open for too long. Go back, load it again, and send it once more."
            )
        case .otherSite:
            Bilingual(
                chinese: "这个请求来自别的网站，没有执行。请从本系统的页面上操作。",
                english: "This request came from another site and was not carried out. Use this system's own pages."
            )
        case .methodNotAllowed(let allowed):
            Bilingual(
                chinese: "这个地址只接受 \(allowed.joined(separator: "、"))。",
                english: "This address takes \(allowed.joined(separator: ", ")) only."
            )
        default:
            Bilingual(
                chinese: "系统正在准备，请过一会儿再试。",
                english: "The system is getting ready. Try again in a moment."
            )
        }
    }

    private var detailSentence: Bilingual {
        switch self {
        case .queryNotUnderstood(let name):
            Bilingual(
                chinese: "地址中的参数 \(name) 看不懂，请按接口文档改正。",
                english: "The parameter \(name) was not understood. Correct it by the API's description."
            )
        case .cursorNotUnderstood:
            Bilingual(
                chinese: "翻页标记无效，请从第一页重新开始。",
                english: "The cursor is not valid. Begin again with the first page."
            )
        case .ifMatchNotUnderstood:
            Bilingual(
                chinese: "If-Match 只能写一个先前得到的 ETag。",
                english: "Give one ETag that you were given before in If-Match."
            )
        case .onceKeyNotUnderstood:
            Bilingual(
                chinese: "Idempotency-Key 应为 1 到 255 个可见的 ASCII 字符。",
                english: "Give 1 to 255 visible ASCII characters as Idempotency-Key."
            )
        case .fileMissing:
            Bilingual(chinese: "没有收到文件，请先选择文件再上传。", english: "No file came. Choose a file, then upload it.")
        case .tooManyFiles(let limit):
            Bilingual(
                chinese: "一次最多上传 \(limit) 个文件，请分几次上传。",
                english: "Upload at most \(limit) files at a time."
            )
        default:
            Bilingual(
                chinese: "请求的范围超出了文件的大小，请从头下载。",
                english: "The range lies beyond the end of the file. Download it from the beginning."
            )
        }
    }
}

extension MultipartFault {
    package var sentence: Bilingual {
        switch self {
        case .notMultipart:
            Bilingual(chinese: "请以 multipart/form-data 格式上传。", english: "Upload it as multipart/form-data.")
        case .boundaryMissing:
            Bilingual(
                chinese: "上传内容没有写明分隔符（boundary），请检查客户端。",
                english: "The upload names no boundary. Check the client."
            )
        case .cutShort:
            Bilingual(
                chinese: "上传中断了，文件没有收全。请检查网络后重新上传。",
                english: "The upload broke off and the file is not complete. Check the connection and upload it again."
            )
        case .malformed:
            Bilingual(
                chinese: "上传内容的格式不对，请重新选择文件再上传。",
                english: "The upload is not well formed. Choose the file again and upload it once more."
            )
        case .tooManyParts:
            Bilingual(chinese: "一次提交的项目太多，请分几次。", english: "Too many parts in one upload. Send them in several.")
        case .headersTooLong:
            Bilingual(
                chinese: "文件名或说明太长，请改短后重新上传。",
                english: "A file name or header is too long. Shorten it and upload again."
            )
        case .fieldTooLong:
            Bilingual(
                chinese: "填写的文字太长，请缩短后重新提交。",
                english: "A text is too long. Shorten it and send it again."
            )
        case .notUTF8:
            Bilingual(
                chinese: "文件名或文字不是 UTF-8 编码，请改名后重新上传。",
                english: "A file name or text is not UTF-8. Rename the file and upload it again."
            )
        case .nameMissing:
            Bilingual(
                chinese: "上传内容中有一项没有名称，请检查客户端。",
                english: "A part of the upload has no name. Check the client."
            )
        }
    }
}

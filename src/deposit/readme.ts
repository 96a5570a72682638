import type { BagFacts } from './bag.ts';

/** How to read and to check a bag with nothing but what every system has. */
export function readmeText({ title, docNumber, id, date, organization }: BagFacts): string {
  return `${title}
${docNumber}

这是一件公文的存档包，按 BagIt 1.0（RFC 8493）装成，不需要任何专门的软件就能阅读和核对。

核对
    在本包的文件夹里（有 bagit.txt 的那一层）执行：

        sha512sum -c manifest-sha512.txt
        sha512sum -c tagmanifest-sha512.txt

    macOS：shasum -a 512 -c manifest-sha512.txt。每一行都应是 OK（成功）。
    清单之外不应再有别的文件；bag-info.txt 的 Payload-Oxum 是 data/ 的字节数和文件数。

内容（data/）
    transcript.txt          收到时的抄本，一个字节未动
    source/documents/       公文源：正文、附件（.mdx）、校勘记、机构与地名规范档（.yaml）
    ${id}.pdf     存档版
    ${id}.html    单文件网页，内有检索（做了才有）
    ${id}.txt     全文，一条一行
    ${id}.json    全文与各要素，document.schema.json 说明它的结构
    ${id}.xml     Akoma Ntoso 3.0
    metadata/               GB/T 33480-2016、DA/T 46-2009、Dublin Core、PREMIS 3
    ro-crate-metadata.json  本包内容一览（RO-Crate 1.1）
    sbom.cdx.json           制作所用的软件（CycloneDX）
    licences/               软件与字体的许可

    没有填写的项目写作“未标注”，不加推测。
    日期 ${date} 取自公文本身，不是制作的时刻：同样的源做出同样的字节。
    保存者：${organization}

--------------------------------------------------------------------------------

This is the deposit of one official document, packed as BagIt 1.0 (RFC 8493). It can be read
and checked without any software of its own.

To check it, in the folder of the bag (the one that holds bagit.txt):

        sha512sum -c manifest-sha512.txt
        sha512sum -c tagmanifest-sha512.txt

    On macOS: shasum -a 512 -c manifest-sha512.txt. Every line should say OK.
    There should be no file that the manifests do not list; Payload-Oxum in bag-info.txt is the
    number of octets and of files below data/.

What is in data/
    transcript.txt          the transcript as received, byte for byte
    source/documents/       the source: body and annexes (.mdx), emendations, authority files (.yaml)
    ${id}.pdf     the archive edition
    ${id}.html    the edition in one file, with search (where it was made)
    ${id}.txt     the text, one clause a line
    ${id}.json    text and elements as data, described by document.schema.json
    ${id}.xml     Akoma Ntoso 3.0
    metadata/               GB/T 33480-2016, DA/T 46-2009, Dublin Core, PREMIS 3
    ro-crate-metadata.json  everything in the payload (RO-Crate 1.1)
    sbom.cdx.json           the software that made it (CycloneDX)
    licences/               licences of software and fonts

    What nobody has stated is 未标注 (“not stated”); nothing is guessed.
    The date ${date} is the document's own, not that of the making: the same source, the same bytes.
    Kept by: ${organization}
`;
}

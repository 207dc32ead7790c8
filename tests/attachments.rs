//! 佐证材料: kept by what they are, handed out as they came.
use tests::{Call, TestApp};

#[actix_web::test]
async fn a_file_comes_back_as_it_was_for_those_who_may() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let team = app.team(&admin, "市爱卫办").await;
    let other = app.team_with(&admin, "市公安局", &team.office).await;
    let content = b"%PDF-1.7 selection";
    let made = app.upload(&team.clerk, "选址意见书.pdf", content).await;
    assert_eq!((made.status, made.body["kind"].as_str()), (201, Some("pdf")), "{}", made.text());
    let path = format!("/api/v1/attachments/{}", made.body["id"].as_str().expect("an id"));
    for who in [&team.clerk, &team.leader, &team.office] {
        let read = app.read(who, &path).await;
        assert_eq!(read.bytes, content);
        assert_eq!(read.header("content-type"), "application/pdf");
        assert!(read.header("content-disposition").starts_with("attachment"));
        assert!(read.header("content-security-policy").starts_with("sandbox"));
        assert_eq!(read.header("x-content-type-options"), "nosniff");
    }
    let hidden = app.call(Call::new("GET", &path).by(&other.clerk.token)).await;
    assert_eq!(hidden.problem(), (404, "not_found"));
}

#[actix_web::test]
async fn what_a_file_is_its_content_decides() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let team = app.team(&admin, "市爱卫办").await;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("a.txt", zip::write::SimpleFileOptions::default()).expect("a part");
    let plain_zip = zip.finish().expect("a package").into_inner();
    let jpeg = [&[0xFF, 0xD8, 0xFF, 0xE0][..], b"rest"].concat();
    let png = [&[0x89][..], b"PNG\r\n\x1a\nrest"].concat();
    for (name, content, expected) in [
        ("a.jpg", jpeg.as_slice(), 201),
        ("a.png", png.as_slice(), 201),
        ("svg.png", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", 415),
        ("page.pdf", b"<html><script>alert(1)</script>", 415),
        ("program.pdf", b"MZ\x90\x00", 415),
        ("archive.docx", plain_zip.as_slice(), 415),
        ("empty.pdf", b"", 415),
        ("", b"%PDF-1.7", 422),
    ] {
        let reply = app.upload(&team.clerk, name, content).await;
        assert_eq!(reply.status, expected, "{name}: {}", reply.text());
    }
    let path = app.upload(&team.clerk, "../../etc/passwd", b"%PDF-1.7").await;
    assert_eq!(path.status, 201, "a name is only a name: the file lies under its id");
    let large = [b"%PDF-1.7".to_vec(), vec![0; 10 * 1024 * 1024]].concat();
    let refused = app.upload(&team.clerk, "large.pdf", &large).await;
    assert_eq!(refused.problem(), (413, "body_too_large"));
}

use domain::sessions::Issuer;
use jsonwebtoken::{EncodingKey, Header, encode};
use uuid::Uuid;

use super::*;

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_505_900_000, 0).unwrap()
}

fn claims() -> Claims {
    Claims {
        iss: Issuer::Guapai,
        sub: Uuid::from_u128(1),
        sid: Uuid::from_u128(2),
        iat: 0,
        nbf: 0,
        exp: 1,
    }
}

#[test]
fn what_was_signed_is_verified_and_nothing_else() {
    let keys = Keys::passing(now()).unwrap();
    let token = keys.sign(&claims()).unwrap();
    assert_eq!(keys.verify(&token), Some(claims()));
    assert_eq!(Keys::passing(now()).unwrap().verify(&token), None, "another instance's key");
    for noise in ["", "a.b.c", &token[..token.len() - 1], &format!("{token}.x")] {
        assert_eq!(keys.verify(noise), None, "{noise}");
    }
}

/// "None" is no algorithm, and a key is used with its own one only.
#[test]
fn the_algorithm_is_ours_to_choose() {
    let keys = Keys::passing(now()).unwrap();
    let token = keys.sign(&claims()).unwrap();
    let parts: Vec<&str> = token.split('.').collect();
    let kid = jsonwebtoken::decode_header(&token).unwrap().kid.unwrap();
    let encoded = |header: String| data_encoding::BASE64URL_NOPAD.encode(header.as_bytes());
    for header in [
        format!(r#"{{"alg":"none","kid":"{kid}"}}"#),
        format!(r#"{{"alg":"None","typ":"JWT","kid":"{kid}"}}"#),
        format!(r#"{{"alg":"RS256","kid":"{kid}"}}"#),
        format!(r#"{{"alg":"HS512","kid":"{kid}"}}"#),
    ] {
        for signature in ["", parts[2]] {
            let forged = format!("{}.{}.{signature}", encoded(header.clone()), parts[1]);
            assert_eq!(keys.verify(&forged), None, "{header}");
        }
    }
    let secret = keys.with(|loaded| loaded.keys.signing[0].bytes().unwrap());
    let header = Header { kid: Some(kid), ..Header::new(Algorithm::HS384) };
    let other = encode(&header, &claims(), &EncodingKey::from_secret(&secret)).unwrap();
    assert_eq!(keys.verify(&other), None, "the right key with another algorithm");
}

#[test]
fn a_new_key_signs_and_the_old_ones_tokens_stay_good() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("keys.json");
    let keys = Keys::open(&file, now()).unwrap();
    let before = keys.sign(&claims()).unwrap();
    let sealed = keys.seal(b"secret").unwrap();
    Keys::rotate(&file, now() + TimeDelta::days(30)).unwrap();
    let reader = Keys::open(&file, now()).unwrap();
    let after = reader.sign(&claims()).unwrap();
    assert_ne!(before.split('.').next(), after.split('.').next(), "another key");
    assert_eq!(reader.verify(&before), Some(claims()), "nobody is signed out");
    assert_eq!(reader.unseal(&sealed).unwrap(), b"secret");
    Keys::rotate(&file, now() + TimeDelta::days(60)).unwrap();
    let later = Keys::open(&file, now()).unwrap();
    assert_eq!(later.verify(&before), None, "a key is not kept for ever");
    assert_eq!(later.verify(&after), Some(claims()));
}

#[cfg(unix)]
#[test]
fn the_file_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("deep/keys.json");
    Keys::open(&file, now()).unwrap();
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    fs::write(&file, "{}").unwrap();
    assert!(Keys::open(&file, now()).is_err(), "damaged keys are not replaced");
}

#[test]
fn what_is_sealed_reads_differently_every_time_and_breaks_when_touched() {
    let keys = Keys::passing(now()).unwrap();
    let (one, other) = (keys.seal(b"secret").unwrap(), keys.seal(b"secret").unwrap());
    assert_ne!(one, other);
    assert_eq!(keys.unseal(&one).unwrap(), b"secret");
    for touched in [String::new(), one.replace(&one[4..5], "?"), BASE64.encode(b"short")] {
        assert!(keys.unseal(&touched).is_err(), "{touched}");
    }
}

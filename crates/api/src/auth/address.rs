//! Where a request comes from. Only a configured proxy is believed about it.
use std::net::IpAddr;

use actix_web::http::header::HeaderMap;
use ipnet::IpNet;

/// The last address in the chain of forwarders that is not one of our proxies.
pub(crate) fn client_address(
    peer: Option<IpAddr>,
    headers: &HeaderMap,
    proxies: &[IpNet],
) -> Option<IpAddr> {
    let peer = peer.map(|it| it.to_canonical())?;
    let is_proxy = |address: &IpAddr| proxies.iter().any(|network| network.contains(address));
    if !is_proxy(&peer) {
        return Some(peer);
    }
    let mut forwarded: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    let mut nearest = peer;
    while let Some(address) = forwarded.pop().and_then(|text| text.trim().parse::<IpAddr>().ok()) {
        nearest = address.to_canonical();
        if !is_proxy(&nearest) {
            break;
        }
    }
    Some(nearest)
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderName, HeaderValue};

    use super::*;

    fn seen(peer: &str, forwarded: &[&str], proxies: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            let value = HeaderValue::from_str(value).unwrap();
            headers.append(HeaderName::from_static("x-forwarded-for"), value);
        }
        let proxies: Vec<IpNet> = proxies.iter().map(|it| it.parse().unwrap()).collect();
        client_address(peer.parse().ok(), &headers, &proxies).unwrap().to_string()
    }

    #[test]
    fn only_a_known_proxy_is_believed() {
        let proxy = ["10.0.0.0/8"];
        for (peer, forwarded, proxies, expected) in [
            ("192.0.2.7", &["1.2.3.4"][..], &[][..], "192.0.2.7"),
            ("192.0.2.7", &["1.2.3.4"], &proxy, "192.0.2.7"),
            ("10.0.0.1", &["1.2.3.4"], &proxy, "1.2.3.4"),
            ("10.0.0.1", &["6.6.6.6, 1.2.3.4"], &proxy, "1.2.3.4"),
            ("10.0.0.1", &["6.6.6.6", "1.2.3.4, 10.0.0.2"], &proxy, "1.2.3.4"),
            ("10.0.0.1", &["nonsense"], &proxy, "10.0.0.1"),
            ("10.0.0.1", &[], &proxy, "10.0.0.1"),
            ("::ffff:10.0.0.1", &["2001:db8::1"], &proxy, "2001:db8::1"),
        ] {
            assert_eq!(seen(peer, forwarded, proxies), expected, "{peer} {forwarded:?}");
        }
    }
}

//! How much a document announces in its own words.
use regex::Captures;

use super::pattern;
use crate::{
    imports::numbering::{narrowed, number_of},
    programmes::Announced,
};

const COUNT: &str = r"([0-9]{1,3}|[一二三四五六七八九十]{1,4})";

/// How many areas and tasks the words promise. 「10项重点民生工程的30个具体工作任务」: 10 and 30;
/// 「10件民生实事」 alone: 10 tasks.
pub(super) fn announced(text: &str) -> Announced {
    let narrow = narrowed(text);
    let first = |words: &str| {
        let regex = pattern(&words.replace("COUNT", COUNT))?;
        regex.captures_iter(&narrow).find_map(|found: Captures<'_>| {
            let before = narrow[..found.get(0)?.start()].chars().next_back();
            let part = before.is_some_and(|it| it == '第' || it.is_ascii_digit() || it == '.');
            number_of(&found[1]).filter(|count| *count > 1 && !part)
        })
    };
    let tasks = first("COUNT(?:个|项|条|件)(?:具体|重点|细化|分项|主要|年度|民生)*(?:工作)?(?:任务|事项|子项|小项)")
        .or_else(|| first("COUNT(?:个|项)(?:具体|民生|重点|子|实事)+项目"));
    let categories = first("COUNT(?:个方面|个大类|大类|个类别|个领域|类)");
    let works = first("COUNT(?:大|项|件|个)(?:重点|民生|惠民|为民|利民|便民|办)*(?:工程|实事)");
    match (categories, tasks, works) {
        (Some(categories), tasks, works) => {
            Announced { categories: Some(categories), tasks: tasks.or(works) }
        }
        (None, Some(tasks), Some(works)) if works < tasks => {
            Announced { categories: Some(works), tasks: Some(tasks) }
        }
        (None, Some(tasks), _) => Announced { categories: None, tasks: Some(tasks) },
        (None, None, works) => Announced { categories: None, tasks: works },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn promises_in_words() {
        for (text, categories, tasks) in [
            ("2017年10项重点民生工程的30个具体工作任务", Some(10), Some(30)),
            ("全力办好10件民生实事", None, Some(10)),
            ("十件实事、二十六项具体任务", Some(10), Some(26)),
            ("共6个方面32项任务", Some(6), Some(32)),
            ("第3项工程", None, None),
            ("没有数字", None, None),
        ] {
            assert_eq!(announced(text), Announced { categories, tasks }, "{text}");
        }
    }
}

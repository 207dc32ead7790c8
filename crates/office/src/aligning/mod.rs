//! Cells whose columns are not known, put under the columns of a header: by how a cell looks, by
//! its order, and by what a row may lack. Used where an extraction lost blank cells or row ends.
mod fit;

use domain::imports::{Cell, Column, Row, column_of};

use crate::looks::{is_blank, looks_like_unit};
use fit::{continued, fit, skipped, span_fit};

/// One piece of text with its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) line: u32,
    pub(crate) text: String,
}

/// Trying all ways takes time with the number of pieces; no plan has so many.
const MOST_PIECES: usize = 50_000;

/// What a piece is worth in a place that it can't have.
const IMPOSSIBLE: i32 = -1_000_000_000;

/// Divides pieces into rows of the header's columns, keeping their order. Every piece lands in one
/// cell; a cell may take several, and a row may lack cells.
pub(crate) fn rows(pieces: &[Piece], headings: &[String]) -> Vec<Row> {
    let columns: Vec<Option<Column>> = headings.iter().map(|it| column_of(it)).collect();
    let places = if pieces.len() > MOST_PIECES {
        counted_off(pieces.len(), columns.len())
    } else {
        best_places(pieces, &columns)
    };
    let mut rows: Vec<Row> = Vec::new();
    for (piece, place) in pieces.iter().zip(places) {
        if place.begins_row || rows.is_empty() {
            let width = if place.column < columns.len() { columns.len() } else { 1 };
            rows.push(Row { line: piece.line, cells: vec![Cell::default(); width] });
        }
        let at = if place.column < columns.len() { place.column } else { 0 };
        if let Some(cell) = rows.last_mut().and_then(|row| row.cells.get_mut(at)) {
            push_line(&mut cell.text, &piece.text);
        }
    }
    for row in &mut rows {
        share_leaders(row, &columns);
    }
    rows
}

/// How well cells stand under the columns by which they are placed; higher is better.
pub(crate) fn fitness(cells: &[&str], headings: &[String]) -> i32 {
    let fits = cells.iter().zip(headings).map(|(text, heading)| {
        let column = column_of(heading);
        let sentence = matches!(column, Some(Column::Task | Column::TaskDetail));
        // Several owners or leaders stand in one cell, a line each.
        let first = text.lines().find(|line| !is_blank(line)).unwrap_or_default();
        match (is_blank(text), sentence) {
            (true, _) => -1,
            (false, true) => fit(text, column),
            (false, false) => fit(first, column),
        }
    });
    fits.sum::<i32>() - 8 * i32::try_from(cells.len().abs_diff(headings.len())).unwrap_or(0)
}

fn push_line(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

#[derive(Clone, Copy)]
struct Place {
    column: usize,
    begins_row: bool,
}

fn counted_off(pieces: usize, columns: usize) -> Vec<Place> {
    let place = |at: usize| Place {
        column: at % columns.max(1),
        begins_row: at.is_multiple_of(columns.max(1)),
    };
    (0..pieces).map(place).collect()
}

/// The best path through the columns: for every piece and column, the best way to come there. The
/// column after the last holds rows of a single cell, such as the name of an area.
fn best_places(pieces: &[Piece], columns: &[Option<Column>]) -> Vec<Place> {
    let count = columns.len();
    let span = count;
    let mut scores = vec![IMPOSSIBLE; count + 1];
    let mut came: Vec<Vec<(usize, bool)>> = Vec::with_capacity(pieces.len());
    for (index, piece) in pieces.iter().enumerate() {
        let mut next = vec![IMPOSSIBLE; count + 1];
        let mut from = vec![(0, true); count + 1];
        for to in 0..=span {
            let emission =
                if to == span { span_fit(&piece.text) } else { fit(&piece.text, columns[to]) };
            let begin = if to == span { 0 } else { skipped(&columns[..to]) };
            if index == 0 {
                next[to] = emission + begin;
                continue;
            }
            for (before, score) in scores.iter().enumerate() {
                let rest = if before == span { 0 } else { skipped(&columns[before + 1..]) };
                let mut ways = vec![(score + rest + begin, true)];
                if before == to && to != span {
                    ways.push((score + continued(columns[to]), false));
                } else if before < to && to != span {
                    ways.push((score + skipped(&columns[before + 1..to]), false));
                }
                for (total, begins_row) in ways {
                    if total + emission > next[to] {
                        next[to] = total + emission;
                        from[to] = (before, begins_row);
                    }
                }
            }
        }
        came.push(from);
        scores = next;
    }
    let end = |column: usize| {
        if column == span { 0 } else { skipped(&columns[column + 1..]) }
    };
    let mut column = (0..=span).max_by_key(|at| scores[*at] + end(*at)).unwrap_or(0);
    let mut places = Vec::with_capacity(pieces.len());
    for from in came.iter().rev() {
        let (before, begins_row) = from[column];
        places.push(Place { column, begins_row });
        column = before;
    }
    places.reverse();
    places
}

/// Names run through two neighbouring leader columns without a mark between them; the nth leader
/// belongs to the nth department, so each column takes as many as there are departments.
fn share_leaders(row: &mut Row, columns: &[Option<Column>]) {
    let owners = columns
        .iter()
        .zip(&row.cells)
        .filter(|(column, _)| matches!(column, Some(Column::Department | Column::LeadDepartment)))
        .map(|(_, cell)| cell.text.lines().filter(|line| looks_like_unit(line)).count())
        .sum::<usize>();
    let leaders = |column: &Option<Column>| {
        matches!(column, Some(Column::DepartmentLeader | Column::CityLeader))
    };
    let Some(first) = columns.windows(2).position(|pair| pair.iter().all(leaders)) else {
        return;
    };
    if owners < 2 || row.cells.len() < first + 2 {
        return;
    }
    let names: Vec<String> = row.cells[first..first + 2]
        .iter()
        .flat_map(|cell| cell.text.lines())
        .map(str::to_owned)
        .collect();
    if names.len() == 2 * owners || names.len() == owners + 1 {
        row.cells[first].text = names[..owners].join("\n");
        row.cells[first + 1].text = names[owners..].join("\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aligned(headings: &str, pieces: &str) -> Vec<Vec<String>> {
        let headings: Vec<String> = headings.split('|').map(str::to_owned).collect();
        let pieces: Vec<Piece> = pieces
            .split('|')
            .zip(1..)
            .map(|(text, line)| Piece { line, text: text.to_owned() })
            .collect();
        rows(&pieces, &headings)
            .into_iter()
            .map(|row| row.cells.into_iter().map(|cell| cell.text).collect())
            .collect()
    }

    #[test]
    fn rows_are_found_without_their_blank_cells() {
        assert_eq!(
            aligned(
                "序号|类别|主要任务|完成时限|责任部门|牵头部门领导|分管市领导",
                "一|教育惠民方面|1.投资1.1亿元，铺设操场。|9月底前|市教育局|于湘宁|刘宝庆\
                 |2.实施公园改造。|12月底前|市规划建设局|王学波|任志友\
                 |3.启动森林公园建设。|12月底前\
                 |三|住房改善方面|9.完成搬迁安置。|12月底前|市房管办|李官镇|陈兴阳|乔树|宋玉章|任志友",
            ),
            [
                vec![
                    "一",
                    "教育惠民方面",
                    "1.投资1.1亿元，铺设操场。",
                    "9月底前",
                    "市教育局",
                    "于湘宁",
                    "刘宝庆"
                ],
                vec!["", "", "2.实施公园改造。", "12月底前", "市规划建设局", "王学波", "任志友"],
                vec!["", "", "3.启动森林公园建设。", "12月底前", "", "", ""],
                vec![
                    "三",
                    "住房改善方面",
                    "9.完成搬迁安置。",
                    "12月底前",
                    "市房管办\n李官镇",
                    "陈兴阳\n乔树",
                    "宋玉章\n任志友"
                ],
            ]
        );
    }

    #[test]
    fn the_name_of_an_area_stands_alone() {
        assert_eq!(
            aligned(
                "序号|项目名称|责任单位|完成时限",
                "一、教育类|1|新建小学2所|县教育局|9月底前|二、卫生类|2|新建卫生院|县卫生局|12月底前",
            ),
            [
                vec!["一、教育类"],
                vec!["1", "新建小学2所", "县教育局", "9月底前"],
                vec!["二、卫生类"],
                vec!["2", "新建卫生院", "县卫生局", "12月底前"],
            ]
        );
    }
}

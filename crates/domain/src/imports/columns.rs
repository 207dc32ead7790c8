//! 表头: what a column of a task table holds, whatever its heading is called.
/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// 序号
    Number,
    /// 类别
    Category,
    /// 主要任务 or the project's name
    Task,
    /// What the named project consists of, beside its name: 建设内容
    TaskDetail,
    /// 完成时限
    Deadline,
    /// 牵头部门 where another column holds the others
    LeadDepartment,
    /// 责任部门
    Department,
    /// 协作部门
    SupportDepartment,
    /// 责任单位及责任人: both in one cell
    DepartmentAndLeader,
    /// 牵头部门领导
    DepartmentLeader,
    /// 分管市领导
    CityLeader,
    /// 完成日期, 年度, 方案名称, 文号, 类别序号, 量化指标: what our own exports add
    DueDate,
    Year,
    ProgrammeTitle,
    DocumentNumber,
    CategoryOrdinal,
    Indicators,
    /// A column that is a heading of such tables but whose content is not read: 备注, 投资
    NotUsed,
}

/// The longest heading, in characters without white space.
const LONGEST_HEADING: usize = 24;

/// The column that a heading names. White space and broken lines inside it do not count.
pub fn column_of(heading: &str) -> Option<Column> {
    let bare: String = heading.chars().filter(|it| !it.is_whitespace()).collect();
    let count = bare.chars().count();
    if count == 0 || count > LONGEST_HEADING || bare.contains(['。', '；', '：', '，']) {
        return None;
    }
    // What stands in brackets explains the heading and does not name it: 完成时限（2017年）.
    let name = match bare.find(['（', '(']) {
        Some(0) | None => bare.as_str(),
        Some(at) => &bare[..at],
    };
    exact(name).or_else(|| leader(name)).or_else(|| unit(name)).or_else(|| other(name))
}

fn exact(name: &str) -> Option<Column> {
    Some(match name {
        "年度" => Column::Year,
        "方案名称" => Column::ProgrammeTitle,
        "文号" => Column::DocumentNumber,
        "类别序号" => Column::CategoryOrdinal,
        "完成日期" => Column::DueDate,
        "量化指标" => Column::Indicators,
        "标准" => Column::TaskDetail,
        "序号" | "序" | "编号" | "号" | "项目序号" | "任务序号" | "项目编号" | "任务编号"
        | "No." | "No" | "NO" => Column::Number,
        _ => return None,
    })
}

fn holds(name: &str, words: &[&str]) -> bool {
    words.iter().any(|word| name.contains(word))
}

fn leader(name: &str) -> Option<Column> {
    let person = [
        "领导",
        "负责人",
        "责任人",
        "市长",
        "县长",
        "区长",
        "书记",
        "牵头人",
        "联系人",
        "局长",
        "领衔",
    ];
    if !holds(name, &person) {
        return None;
    }
    let both = ["及", "和", "与", "、", "/"].iter().any(|joint| name.contains(joint));
    if both && holds(name, &["单位", "部门"]) && holds(name, &["责任人", "负责人"]) {
        return Some(Column::DepartmentAndLeader);
    }
    if name.contains("联系人") || name.contains("经办") {
        return Some(Column::NotUsed);
    }
    let of_a_unit = ["部门", "单位", "局", "科室", "项目"];
    let of_the_government = [
        "市领导",
        "县领导",
        "区领导",
        "州领导",
        "旗领导",
        "政府领导",
        "分管",
        "市长",
        "县长",
        "区长",
        "市级",
        "县级",
        "区级",
        "包保",
        "包联",
        "包抓",
        "联系",
        "挂",
        "督导",
        "领衔",
        "牵头领导",
    ];
    if !holds(name, &of_a_unit) && holds(name, &of_the_government) {
        Some(Column::CityLeader)
    } else {
        Some(Column::DepartmentLeader)
    }
}

fn unit(name: &str) -> Option<Column> {
    let is_unit = holds(name, &["部门", "单位", "主体", "机构", "科室"]) || name.ends_with("业主");
    if !is_unit {
        return matches!(name, "牵头" | "主办" | "责任" | "承办")
            .then_some(Column::Department)
            .or_else(|| {
                matches!(name, "配合" | "协办" | "协作" | "协助")
                    .then_some(Column::SupportDepartment)
            });
    }
    let supports = ["配合", "协作", "协办", "协助", "协同", "参与", "参加", "配套"];
    if holds(name, &["监督", "督查", "督办", "监管", "考核", "建设单位", "施工", "计量"])
        && !holds(name, &["责任", "牵头"])
    {
        return Some(if name.contains("建设单位") {
            Column::Department
        } else {
            Column::NotUsed
        });
    }
    Some(if holds(name, &supports) && !holds(name, &["牵头", "责任"]) {
        Column::SupportDepartment
    } else if holds(name, &["牵头", "主办", "主责", "主要责任", "第一责任"]) {
        Column::LeadDepartment
    } else {
        Column::Department
    })
}

fn other(name: &str) -> Option<Column> {
    if holds(
        name,
        &[
            "备注",
            "说明",
            "投资",
            "资金",
            "联系电话",
            "电话",
            "进展",
            "完成情况",
            "地点",
            "位置",
            "依据",
            "措施",
            "分值",
            "得分",
            "性质",
            "计量",
            "来源",
            "举措",
        ],
    ) {
        return Some(Column::NotUsed);
    }
    if holds(name, &["开工", "开始", "启动时间", "起始"]) && holds(name, &["时间", "时限", "日期"])
    {
        return Some(Column::NotUsed);
    }
    if holds(name, &["时限", "时间", "期限", "日期", "节点", "截止", "完成时", "工期", "进度"])
    {
        return Some(Column::Deadline);
    }
    if holds(name, &["类别", "分类", "类型", "领域", "方面", "板块", "大类"]) {
        return Some(Column::Category);
    }
    if matches!(name, "工程" | "工程名称" | "重点工程" | "行动" | "专项" | "一级指标" | "实事工程")
    {
        return Some(Column::Category);
    }
    if holds(
        name,
        &[
            "建设内容",
            "具体内容",
            "主要内容",
            "内容及",
            "内容和",
            "建设规模",
            "年度目标",
            "工作目标",
            "目标要求",
            "工作要求",
            "建设任务",
            "工作内容",
            "实施内容",
            "项目概况",
            "目标任务",
            "任务目标",
            "年度任务",
            "具体措施",
            "完成标准",
            "建设标准",
            "工作标准",
            "实施标准",
        ],
    ) {
        return Some(Column::TaskDetail);
    }
    if holds(name, &["任务", "内容", "实事", "项目", "事项", "工作", "目标", "名称"])
    {
        return Some(Column::Task);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use Column::*;

    #[test]
    fn headings_as_governments_write_them() {
        for (heading, expected) in [
            ("序号", Number),
            ("类别", Category),
            ("主要任务", Task),
            ("民生实事", Task),
            ("项目内容", Task),
            ("项目名称", Task),
            ("建设内容及规模", TaskDetail),
            ("完成时限", Deadline),
            ("完成\n时间", Deadline),
            ("时间节点", Deadline),
            ("责任部门", Department),
            ("责任单位", Department),
            ("牵头单位", LeadDepartment),
            ("牵头部\n\n门领导", DepartmentLeader),
            ("责任领导", DepartmentLeader),
            ("单位负责人", DepartmentLeader),
            ("分管市领导", CityLeader),
            ("市分管领导", CityLeader),
            ("分管县领导", CityLeader),
            ("包保领导", CityLeader),
            ("配合单位", SupportDepartment),
            ("协办单位（部门）", SupportDepartment),
            ("责任单位及责任人", DepartmentAndLeader),
            ("备注", NotUsed),
            ("总投资（万元）", NotUsed),
        ] {
            assert_eq!(column_of(heading), Some(expected), "{heading}");
        }
        for no_heading in
            ["", "市教育局", "1.投资1.1亿元，为41所农村中小学铺设塑胶操场", "于湘宁", "9月底前"]
        {
            assert_eq!(column_of(no_heading), None, "{no_heading}");
        }
    }
}

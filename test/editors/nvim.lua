-- What a user does in Neovim, step by step, after the README's snippet as init.lua; what was seen goes to $NIANBAO_SEEN as JSON.
-- Waits for what is to come, never for a time; `steps` says how far it came.
local seen = { steps = {}, noise = {} }
local report = vim.api.nvim_get_current_buf()
local config = vim.fn.expand('%:p:h') .. '/nianbao.config.json'

local function finish(failure)
  seen.failure = failure or vim.NIL
  local file = io.open(vim.env.NIANBAO_SEEN, 'w')
  file:write(vim.fn.json_encode(seen))
  file:close()
  vim.cmd('qall!')
end

--- The deadline only ends what hangs.
local function await(what, predicate)
  if not vim.wait(60000, predicate, 20) then error('never: ' .. what, 0) end
  table.insert(seen.steps, what)
end

local function codes(buffer)
  local found = vim.diagnostic.get(buffer or report)
  table.sort(found, function(a, b) return a.lnum < b.lnum end)
  return vim.tbl_map(function(each) return each.user_data.lsp.code end, found)
end

local function find(code)
  for _, each in ipairs(vim.diagnostic.get(report)) do
    if each.user_data.lsp.code == code then return each end
  end
end

local function go(found) vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col }) end

--- The text of the window that `K` opens.
local function hover()
  local function float()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then return window end
    end
  end
  vim.lsp.buf.hover()
  await('hover', float)
  local window = float()
  local text = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
  vim.api.nvim_win_close(window, true)
  return text
end

--- Chooses what has these words from the menu; gives all titles that stood there.
local function choose(words)
  local titles
  vim.ui.select = function(items, options, chosen)
    titles = vim.tbl_map(options.format_item, items)
    for i, item in ipairs(items) do
      if titles[i]:find(words, 1, true) then return chosen(item, i) end
    end
    chosen(nil)
  end
  vim.lsp.buf.code_action()
  await('menu: ' .. words, function() return titles end)
  return titles
end

local function read(path)
  local file = io.open(path)
  if not file then return nil end
  local text = file:read('*a')
  file:close()
  return text
end

vim.notify = function(message) table.insert(seen.noise, message) end

local ok, failure = pcall(function()
  await('findings', function() return #codes() > 0 end)
  seen.opened = codes()

  go(find('t3-row-total'))
  seen.hoverFinding = hover()
  vim.fn.cursor(1, 1)
  vim.fn.search('第五十条')
  seen.hoverArticle = hover()

  go(find('t3-row-total'))
  seen.menu = choose('改为')
  await('fix', function() return not find('t3-row-total') end)
  choose('全部修复')
  await('fix-all', function() return #codes() == 1 end)
  seen.fixed = codes()
  seen.text = table.concat(vim.api.nvim_buf_get_lines(report, 0, -1, false), '\n')

  go(find('t4-sum'))
  choose('在这里接受')
  await('configuration made', function() return vim.fn.getbufvar(config, '&modified') == 1 end)
  vim.cmd('wall')
  await('accepted', function() return #codes() == 0 end)
  seen.accepted = read(config)
  await('reason asked for', function() return #codes(vim.fn.bufnr(config)) > 0 end)

  vim.cmd('undo') -- the fixes
  vim.cmd('undo')
  await('undone', function() return find('t3-row-total') end)
  go(find('t3-row-total'))
  choose('关闭')
  -- From 0.11 on an action is asked for once more, then carried out.
  await('configuration changed', function() return vim.fn.getbufvar(config, '&modified') == 1 end)
  vim.cmd('wall')
  await('turned off', function() return not find('t3-row-total') end)
  seen.turnedOff = read(config)
  seen.left = codes()

  local client = (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1]
  local function tell(...) return vim.fn.has('nvim-0.11') == 1 and client:notify(...) or client.notify(...) end
  for _, rule in ipairs({ 'bookmark-left', 'section-numbering' }) do
    tell('workspace/didChangeConfiguration', { settings = { nianbao = { rules = { [rule] = 'off' } } } })
    await('settings: ' .. rule, function() return not find(rule) and #codes() == 2 end)
  end
  for line in (read(require('vim.lsp.log').get_filename()) or ''):gmatch('[^\n]+') do
    if not vim.startswith(line, '[START]') then table.insert(seen.noise, line) end
  end
end)
finish(not ok and failure or nil)
